import { KINDS } from "@/components/titles/kinds";
import { TitleLink } from "@/components/titles/title-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { pluralize } from "@/lib/format/count";
import { listMostRewatched } from "@/lib/library/rewatches/most-rewatched";

const TITLES = 7;

/** What was come back to most often: a hatched bar for each. */
export async function MostRewatchedPanel({ userId }: { userId: number }) {
  const titles = await listMostRewatched(userId, TITLES);
  const most = Math.max(...titles.map(({ times }) => times));
  return (
    <Panel title="Most returned to" className="lg:col-span-5">
      {titles.length === 0 ? (
        <EmptyState drawing="reel">Nothing more than once yet: what you come back to twice stands here.</EmptyState>
      ) : (
        <ol className="space-y-3">
          {titles.map((title) => (
            <li key={title.simklId}>
              <div className="flex items-baseline justify-between gap-4">
                <p className="min-w-0">
                  <TitleLink {...title} />
                </p>
                <p className="text-xs whitespace-nowrap text-soft">
                  <span className="text-ink">{pluralize(title.times, "time")}</span>
                  {title.stopped > 0 && `, ${title.stopped.toLocaleString("en")} partial`}
                </p>
              </div>
              <div
                aria-hidden="true"
                className={`hatched mt-1 h-2 rounded-full ${KINDS[title.kind].text}`}
                style={{ width: `${(title.times / most) * 100}%` }}
              />
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
