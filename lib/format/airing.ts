import "server-only";
import { DateTime } from "luxon";
import { formatDate } from "./date";

/** When something airs, or aired, as people say it. Unlike a watch date, one before 2000 is the true day. */
export function formatAiring(airsAt: Date, timeZone: string, now: Date): string {
  const then = DateTime.fromJSDate(airsAt, { zone: timeZone });
  return then.year < 2000 ? then.toFormat("d MMMM yyyy", { locale: "en-GB" }) : formatDate(airsAt, timeZone, now);
}
