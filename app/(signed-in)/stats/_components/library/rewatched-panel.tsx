import { ReportLinks } from "@/app/(signed-in)/stats/_components/report-links";
import { TitleLink } from "@/components/titles/title-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { pluralize } from "@/lib/format/count";
import type { LibraryPanelProps } from "./library-panel-props";

export function RewatchedPanel({ query: { params }, stats: { rewatched } }: LibraryPanelProps) {
  return (
    <Panel title="Most often watched again" className="lg:col-span-6">
      {rewatched.length === 0 ? (
        <EmptyState drawing="reel">No rewatch that fits this is known.</EmptyState>
      ) : (
        <>
          <ol className="divide-y divide-line text-sm">
            {rewatched.map((title) => (
              <li key={title.simklId} className="flex items-baseline justify-between gap-4 py-2 first:pt-0">
                <TitleLink {...title} />
                <span className="shrink-0 text-xs text-soft">
                  {pluralize(title.times, "time")}
                  {title.episodes > 0 && `, ${pluralize(title.episodes, "episode")}`}
                </span>
              </li>
            ))}
          </ol>
          <ReportLinks report="rewatched" label="Most often watched again" params={params} />
        </>
      )}
    </Panel>
  );
}
