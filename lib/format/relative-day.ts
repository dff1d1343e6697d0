import "server-only";
import { DateTime } from "luxon";
import { toLocalDay } from "@/lib/domain/local-day";
import { ENGLISH } from "./english";

/** A local day (`YYYY-MM-DD`): "today", "yesterday", "tomorrow", "Monday 3 May", "Monday 3 May 2024". */
export function formatRelativeDay(day: string, timeZone: string, now: Date): string {
  const then = DateTime.fromISO(day, { zone: "utc" });
  const today = DateTime.fromISO(toLocalDay(now, timeZone), { zone: "utc" });
  const daysAgo = today.diff(then, "days").days;
  if (daysAgo === 0) return "today";
  if (daysAgo === 1) return "yesterday";
  if (daysAgo === -1) return "tomorrow";
  return then.toFormat(then.year === today.year ? "cccc d MMMM" : "cccc d MMMM yyyy", ENGLISH);
}

/** `YYYY-MM`: "May 2024". */
export function formatMonth(month: string): string {
  return DateTime.fromISO(month, { zone: "utc" }).toFormat("MMMM yyyy", ENGLISH);
}
