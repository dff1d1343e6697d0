import { KINDS } from "@/components/kind/kinds";
import { TitleLink } from "@/components/titles/title-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { exactDate, spokenDate } from "@/lib/dates/spoken-date";
import { type ActiveRewatch, activeRewatches } from "@/lib/library/active-rewatches";
import type { Viewer } from "./viewer";

const REWATCHES = 4;

export async function RewatchesPanel({ user, now }: Viewer) {
  const rewatches = await activeRewatches(user.id, REWATCHES);
  return (
    <Panel title="Watching again" className="lg:col-span-6 xl:col-span-4">
      {rewatches.length === 0 ? (
        <EmptyState drawing="reel">No rewatch is going on.</EmptyState>
      ) : (
        <ul className="divide-y divide-line">
          {rewatches.map((rewatch) => (
            <li key={rewatch.rewatchId} className="py-3.5 first:pt-0 last:pb-0">
              <TitleLink simklId={rewatch.simklId} kind={rewatch.kind} title={rewatch.title} url={rewatch.url} />
              <Progress {...rewatch} />
              <div className="flex justify-between gap-3 text-xs text-soft">
                <p>
                  {rewatch.watchedEpisodes.toLocaleString("en")} of {rewatch.airedEpisodes.toLocaleString("en")}
                  {rewatch.nextToWatch && `, then ${rewatch.nextToWatch}`}
                </p>
                {rewatch.lastWatchedAt && (
                  <time
                    dateTime={rewatch.lastWatchedAt.toISOString()}
                    title={exactDate(rewatch.lastWatchedAt, user.timeZone)}
                  >
                    {spokenDate(rewatch.lastWatchedAt, user.timeZone, now)}
                  </time>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Progress({ kind, watchedEpisodes, airedEpisodes }: ActiveRewatch) {
  return (
    <div aria-hidden="true" className={`my-2 h-2 overflow-hidden rounded-full bg-raised ${KINDS[kind].text}`}>
      <div className="hatched h-full rounded-full" style={{ width: `${(watchedEpisodes / airedEpisodes) * 100}%` }} />
    </div>
  );
}
