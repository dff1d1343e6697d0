import "server-only";
import { DateTime } from "luxon";
import { FIRST_YEAR } from "@/lib/domain/first-date";
import { formatDate } from "./date";
import { ENGLISH } from "./english";

/** A release date before 2000 is real, unlike a watch date. */
export function formatAiring(airsAt: Date, timeZone: string, now: Date): string {
  const then = DateTime.fromJSDate(airsAt, { zone: timeZone });
  return then.year < FIRST_YEAR ? then.toFormat("d MMMM yyyy", ENGLISH) : formatDate(airsAt, timeZone, now);
}
