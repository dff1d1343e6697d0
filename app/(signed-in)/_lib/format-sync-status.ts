import { formatSyncFailure } from "@/app/_lib/sync-messages";
import { formatDate } from "@/lib/format/date";
import type { SyncStatus } from "@/lib/sync/status/sync-status";

/** The sync status for the owner of a library, in one or two sentences. */
export function formatSyncStatus(status: SyncStatus, timeZone: string, now: Date): string {
  const formatNextTry = (instant: Date | null) =>
    instant && instant > now ? formatDate(instant, timeZone, now) : "in a moment";
  const { lastError, nextDueAt, quotaUntil, blockedUntil } = status;
  switch (status.state) {
    case "reconnect":
      return "Simkl no longer lets Watchfolio read your library, so it is not checked. Your data is kept.";
    case "paused":
      return formatPause(status, timeZone, now);
    case "blocked":
      return `Simkl does not accept requests from this site at the moment. Next try: ${formatNextTry(blockedUntil)}.`;
    case "running":
      return status.isImporting ? "Your library is being brought over." : "A check is under way.";
    case "waiting":
      return "A check is asked for and waits for its turn.";
    case "quota":
      return `Three quarters of today's requests are used, so the checks go on ${formatNextTry(quotaUntil)}. You can still ask for one.`;
    case "resting":
      return `${lastError === null ? "" : formatSyncFailure(lastError)} After five failures in a row it is tried once a day. Next try: ${formatNextTry(nextDueAt)}.`.trim();
    case "failing":
      return `${lastError === null ? "The last check failed." : formatSyncFailure(lastError)} Next try: ${formatNextTry(nextDueAt)}.`;
    case "idle":
      return "Your library is in step with Simkl.";
  }
}

function formatPause({ pausedBy, pausedAt }: SyncStatus, timeZone: string, now: Date): string {
  const since = pausedAt ? ` (since ${formatDate(pausedAt, timeZone, now)})` : "";
  return pausedBy === "operator"
    ? `The operator of this site paused the checks of your library${since}.`
    : `You paused the checks of your library${since}. What you see stands still until you resume them.`;
}
