import "server-only";
import { DateTime } from "luxon";
import { formatDate } from "./date";

/** A release date before 2000 is real, unlike a watch date. */
export function formatAiring(airsAt: Date, timeZone: string, now: Date): string {
  const then = DateTime.fromJSDate(airsAt, { zone: timeZone });
  return then.year < 2000 ? then.toFormat("d MMMM yyyy", { locale: "en-GB" }) : formatDate(airsAt, timeZone, now);
}
