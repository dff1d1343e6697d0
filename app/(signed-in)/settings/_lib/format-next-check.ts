import { formatDate } from "@/lib/format/date";
import { scheduleNextCheck } from "@/lib/sync/policy/schedule-next-check";
import type { SyncStatus } from "@/lib/sync/status/sync-status";

const HOUR = 60 * 60_000;

/** The next check and its reason; the schedule follows the last visit. */
export function formatNextCheck({ state, nextDueAt, lastSeenAt }: SyncStatus, timeZone: string, now: Date): string {
  if (state === "paused" || state === "reconnect") return "None before that.";
  const pace = formatPace(lastSeenAt, now);
  if (nextDueAt === null) return `When you come by. ${pace}`;
  const when = nextDueAt > now ? formatDate(nextDueAt, timeZone, now) : "in a moment";
  return `${when.charAt(0).toUpperCase()}${when.slice(1)}. ${state === "idle" ? pace : ""}`.trim();
}

function formatPace(lastSeenAt: Date, now: Date): string {
  const next = scheduleNextCheck(lastSeenAt, now, 0);
  if (!next) return "You have not been here for so long that Simkl is not asked before you are.";
  const every = next.getTime() - now.getTime();
  return `${PACE_MESSAGES[every] ?? ""} It is also checked whenever you come by after a quarter of an hour.`;
}

const PACE_MESSAGES: Record<number, string> = {
  [HOUR / 2]: "You are here, so your library is checked every half hour.",
  [HOUR]: "You were here in the last three days, so your library is checked every hour.",
  [6 * HOUR]: "You were here in the last two weeks, so your library is checked every six hours.",
  [24 * HOUR]: "You were here in the last two months, so your library is checked once a day.",
};
