import { counted } from "@/components/format/counted";
import { TitleLink } from "@/components/titles/title-link";
import { EmptyState } from "@/components/ui/empty-state";
import { FigureLine } from "@/components/ui/figure-line";
import { Panel } from "@/components/ui/panel";
import type { Judged } from "@/lib/stats/ratings/against-community";
import { FigureLinks } from "../figure-links";
import type { TastePanelProps } from "./taste-panel-props";

/** The person's ratings beside those of Simkl's users: how far apart, and where most. */
export function CommunityPanel({ question: { address }, figures: { community } }: TastePanelProps) {
  const { titles, distance, difference, higher, lower } = community;
  return (
    <Panel title="You and everybody else" className="lg:col-span-6">
      {distance === null || difference === null ? (
        <EmptyState drawing="stars">No title that you rated has a rating of Simkl’s users here yet.</EmptyState>
      ) : (
        <>
          <FigureLine figure={distance.toFixed(1)}>
            is your contrarian index: so far you are from Simkl’s users, over {counted(titles, "title")}
          </FigureLine>
          <p className="mt-2 text-sm text-soft">{differenceWords(difference)}</p>
          <div className="mt-4 grid gap-x-6 gap-y-4 sm:grid-cols-2">
            <JudgedTitles name="You like more" titles={higher} />
            <JudgedTitles name="You like less" titles={lower} />
          </div>
          <FigureLinks figure="community" of="Your ratings beside those of Simkl’s users" address={address} />
        </>
      )}
    </Panel>
  );
}

function JudgedTitles({ name, titles }: { name: string; titles: readonly Judged[] }) {
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

function differenceWords(difference: number): string {
  const apart = Math.abs(difference).toFixed(1);
  if (apart === "0.0") return "On average you rate as they do.";
  return `On average you rate ${apart} ${difference > 0 ? "higher" : "lower"} than they do.`;
}
