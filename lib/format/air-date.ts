import "server-only";
import { DateTime } from "luxon";
import { formatDate } from "./date";

/**
 * When an episode airs, or aired, in the viewer's zone: "aired yesterday, 03:00", "airs 3 May 2027"; null when Simkl names no
 * date or one that cannot be read. A date without a time names its day as it is, in no zone.
 */
export function formatAirDate(written: string | null, timeZone: string, now: Date): string | null {
  const airs = parseAirDate(written, timeZone);
  if (airs === null || written === null) return null;
  const verb = airs.toMillis() > now.getTime() ? "airs" : "aired";
  // Of what aired in the last century the day is known, unlike of what was watched then.
  const isDayOnly = !written.includes("T") || airs.year < 2000;
  return `${verb} ${isDayOnly ? airs.toFormat("d MMMM yyyy", { locale: "en-GB" }) : formatDate(airs.toJSDate(), timeZone, now)}`;
}

/** The day of the viewer's calendar on which an episode airs, `YYYY-MM-DD`; null as above. */
export function toAirDay(written: string | null, timeZone: string): string | null {
  return parseAirDate(written, timeZone)?.toFormat("yyyy-MM-dd") ?? null;
}

function parseAirDate(written: string | null, timeZone: string): DateTime | null {
  const airs = DateTime.fromISO(written ?? "", { zone: timeZone });
  return airs.isValid ? airs : null;
}
