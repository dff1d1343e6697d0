import "server-only";
import { DateTime } from "luxon";
import { FIRST_YEAR } from "@/lib/domain/first-date";
import { formatDate } from "./date";
import { ENGLISH } from "./english";

/** "aired yesterday, 03:00", "airs 3 May 2027"; null without a valid date. A date without a time has no zone. */
export function formatAirDate(written: string | null, timeZone: string, now: Date): string | null {
  const airs = parseAirDate(written, timeZone);
  if (airs === null || written === null) return null;
  const verb = airs.toMillis() > now.getTime() ? "airs" : "aired";
  // A release date before 2000 is real, unlike a watch date.
  const isDayOnly = !written.includes("T") || airs.year < FIRST_YEAR;
  return `${verb} ${isDayOnly ? airs.toFormat("d MMMM yyyy", ENGLISH) : formatDate(airs.toJSDate(), timeZone, now)}`;
}

/** Local day, `YYYY-MM-DD`; null without a valid date. */
export function toAirDay(written: string | null, timeZone: string): string | null {
  return parseAirDate(written, timeZone)?.toFormat("yyyy-MM-dd") ?? null;
}

function parseAirDate(written: string | null, timeZone: string): DateTime | null {
  const airs = DateTime.fromISO(written ?? "", { zone: timeZone });
  return airs.isValid ? airs : null;
}
