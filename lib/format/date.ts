import "server-only";
import { DateTime } from "luxon";
import { FIRST_YEAR } from "@/lib/domain/first-date";
import { ENGLISH } from "./english";

/**
 * "today, 21:40", "Monday, 21:40", "3 May, 21:40", "3 May 2024". Calendar days of the zone, so that 00:10 after a clock
 * change is still "today".
 */
export function formatDate(instant: Date, timeZone: string, now: Date): string {
  const then = DateTime.fromJSDate(instant, { zone: timeZone });
  if (then.year < FIRST_YEAR) return "a long time ago";

  const today = DateTime.fromJSDate(now, { zone: timeZone });
  const days = countCalendarDays(then, today);
  if (days >= -6 && days <= 6) return `${formatNearDay(days, then)}, ${then.toFormat("HH:mm")}`;
  return then.toFormat(then.year === today.year ? "d MMMM, HH:mm" : "d MMMM yyyy", ENGLISH);
}

/** "Friday 3 May 2024, 21:40:05 (America/Chicago)". */
export function formatExactDate(instant: Date, timeZone: string): string {
  const then = DateTime.fromJSDate(instant, { zone: timeZone });
  return `${then.toFormat("cccc d MMMM yyyy, HH:mm:ss", ENGLISH)} (${timeZone})`;
}

function countCalendarDays(from: DateTime, to: DateTime): number {
  const midnight = (at: DateTime) => Date.UTC(at.year, at.month - 1, at.day);
  return (midnight(to) - midnight(from)) / (24 * 60 * 60 * 1000);
}

function formatNearDay(daysAgo: number, then: DateTime): string {
  if (daysAgo === 0) return "today";
  if (daysAgo === 1) return "yesterday";
  if (daysAgo === -1) return "tomorrow";
  return then.toFormat("cccc", ENGLISH);
}
