import "server-only";
import { DateTime } from "luxon";
import { spokenDate } from "./spoken-date";

/**
 * When an episode airs, or aired, in the viewer's zone: "aired yesterday, 03:00", "airs 3 May 2027"; null when Simkl names no
 * date or one that cannot be read. A date without a time names its day as it is, in no zone.
 */
export function spokenAirDate(written: string | null, timeZone: string, now: Date): string | null {
  if (written === null) return null;
  const airs = DateTime.fromISO(written, { zone: timeZone });
  if (!airs.isValid) return null;
  const verb = airs.toMillis() > now.getTime() ? "airs" : "aired";
  const isDayOnly = !written.includes("T");
  return `${verb} ${isDayOnly ? airs.toFormat("d MMMM yyyy", { locale: "en-GB" }) : spokenDate(airs.toJSDate(), timeZone, now)}`;
}
