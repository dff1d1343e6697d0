import { isBusy } from "@/components/live/is-news";
import { exactDate, spokenDate } from "@/lib/dates/spoken-date";
import { standingOf } from "@/lib/sync/standing";
import type { Viewer } from "./overview/viewer";
import { standingSentence } from "./standing-sentence";
import { SyncNow } from "./sync-now";

/** As of when the library is Simkl's, what stands in the way of the next check if something does, and "Sync now". */
export async function SyncLine({ user, now }: Viewer) {
  const standing = await standingOf(user.id);
  if (!standing?.lastSyncedAt) return null;
  const { state, lastSyncedAt } = standing;
  const trouble = isBusy(standing) || state === "idle" ? null : standingSentence(standing, user.timeZone, now);
  const canAsk = state !== "paused" && state !== "reconnect" && state !== "blocked";
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-2 text-sm text-soft">
      <p>
        In step with Simkl as of{" "}
        <time dateTime={lastSyncedAt.toISOString()} title={exactDate(lastSyncedAt, user.timeZone)}>
          {spokenDate(lastSyncedAt, user.timeZone, now)}
        </time>
        .
      </p>
      {canAsk && (
        <SyncNow
          isBusy={isBusy(standing)}
          isFailing={standing.failures > 0}
          lastSyncedAt={lastSyncedAt.toISOString()}
        />
      )}
      {trouble && <p className="basis-full">{trouble}</p>}
    </div>
  );
}
