import { formatSyncStatus } from "@/app/(signed-in)/_lib/format-sync-status";
import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { isChecking } from "@/components/live/has-changed";
import { formatDate, formatExactDate } from "@/lib/format/date";
import { getSyncStatus, type SyncStatus } from "@/lib/sync/status/sync-status";
import { SyncNow } from "./sync-now";

/** When the library was last synced, "Sync now", and what prevents a sync. */
export async function SyncLine({ user, now }: PageContext) {
  const status = await getSyncStatus(user.id);
  if (!status?.lastSyncedAt) return null;
  const { state, lastSyncedAt } = status;
  const problem = isChecking(status) || state === "idle" ? null : formatSyncStatus(status, user.timeZone, now);
  const canSync = state !== "paused" && state !== "reconnect" && state !== "blocked";
  return (
    <>
      <p>
        In step with Simkl as of{" "}
        <time dateTime={lastSyncedAt.toISOString()} title={formatExactDate(lastSyncedAt, user.timeZone)}>
          {formatDate(lastSyncedAt, user.timeZone, now)}
        </time>
        .
      </p>
      {canSync && (
        <SyncNow
          isBusy={isChecking(status)}
          isFailing={status.failures > 0}
          lastSyncedAt={lastSyncedAt.toISOString()}
        />
      )}
      {isTooSoon(status, now) && (
        <noscript>
          <p className="basis-full">You asked less than a minute ago: there is at most one check a minute.</p>
        </noscript>
      )}
      {problem && <p className="basis-full text-ink">{problem}</p>}
    </>
  );
}

/** The button shows the progress itself if there is script. */
function isTooSoon({ askedAt }: SyncStatus, now: Date): boolean {
  return askedAt !== null && now.getTime() - askedAt.getTime() < 60_000;
}
