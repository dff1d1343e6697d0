import { isBusy } from "@/components/live/is-news";
import { exactDate, spokenDate } from "@/lib/dates/spoken-date";
import { type Standing, standingOf } from "@/lib/sync/standing";
import type { Viewer } from "./overview/viewer";
import { standingSentence } from "./standing-sentence";
import { SyncNow } from "./sync-now";

/** As of when the library is Simkl's, "Sync now", and what stands in the way of it if something does: a line that may wrap. */
export async function SyncLine({ user, now }: Viewer) {
  const standing = await standingOf(user.id);
  if (!standing?.lastSyncedAt) return null;
  const { state, lastSyncedAt } = standing;
  const trouble = isBusy(standing) || state === "idle" ? null : standingSentence(standing, user.timeZone, now);
  const canAsk = state !== "paused" && state !== "reconnect" && state !== "blocked";
  return (
    <>
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
      {isTooSoon(standing, now) && (
        <noscript>
          <p className="basis-full">You asked less than a minute ago: there is at most one check a minute.</p>
        </noscript>
      )}
      {trouble && <p className="basis-full text-ink">{trouble}</p>}
    </>
  );
}

/** Whether the button has just been pressed: with script it says so itself. */
function isTooSoon({ askedAt }: Standing, now: Date): boolean {
  return askedAt !== null && now.getTime() - askedAt.getTime() < 60_000;
}
