import { ReportLinks } from "@/app/(signed-in)/stats/_components/report-links";
import { TitleLink } from "@/components/titles/title-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Metric } from "@/components/ui/metric";
import { Panel } from "@/components/ui/panel";
import { pluralize } from "@/lib/format/count";
import type { RatedAgainstCommunity } from "@/lib/stats/taste/community-comparison";
import type { TastePanelProps } from "./taste-panel-props";

/** The person's ratings beside those of Simkl's users: how far apart, and where most. */
export function CommunityPanel({ query: { params }, stats: { community } }: TastePanelProps) {
  const { titles, distance, difference, higher, lower } = community;
  return (
    <Panel title="You and everybody else" className="lg:col-span-6">
      {distance === null || difference === null ? (
        <EmptyState drawing="stars">No title that you rated has a rating of Simkl’s users here yet.</EmptyState>
      ) : (
        <>
          <Metric value={distance.toFixed(1)}>
            is your contrarian index: so far you are from Simkl’s users, over {pluralize(titles, "title")}
          </Metric>
          <p className="mt-2 text-sm text-soft">{formatDifference(difference)}</p>
          <div className="mt-4 grid gap-x-6 gap-y-4 sm:grid-cols-2">
            <RatedTitles name="You like more" titles={higher} />
            <RatedTitles name="You like less" titles={lower} />
          </div>
          <ReportLinks report="community" label="Your ratings beside those of Simkl’s users" params={params} />
        </>
      )}
    </Panel>
  );
}

function RatedTitles({ name, titles }: { name: string; titles: readonly RatedAgainstCommunity[] }) {
  if (titles.length === 0) return null;
  return (
    <div className="min-w-0">
      <h3 className="text-xs text-soft">{name}</h3>
      <ol className="mt-1 divide-y divide-line">
        {titles.map((title) => (
          <li key={title.simklId} className="py-2">
            <TitleLink {...title} />
            <p className="text-xs text-soft">
              You {title.rating}, they {title.community.toFixed(1)}
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}

function formatDifference(difference: number): string {
  const distance = Math.abs(difference).toFixed(1);
  if (distance === "0.0") return "On average you rate as they do.";
  return `On average you rate ${distance} ${difference > 0 ? "higher" : "lower"} than they do.`;
}
