import "server-only";
import { DateTime } from "luxon";
import { ENGLISH } from "./english";

/** "Today", "Yesterday", "Monday 3 May", "Monday 3 May 2024". */
export function formatDayHeading(instant: Date, timeZone: string, now: Date): string {
  const day = DateTime.fromJSDate(instant, { zone: timeZone }).startOf("day");
  const today = DateTime.fromJSDate(now, { zone: timeZone }).startOf("day");
  if (day.equals(today)) return "Today";
  if (day.equals(today.minus({ days: 1 }))) return "Yesterday";
  return day.toFormat(day.year === today.year ? "cccc d MMMM" : "cccc d MMMM yyyy", ENGLISH);
}

/** "21:40". */
export function formatTime(instant: Date, timeZone: string): string {
  return DateTime.fromJSDate(instant, { zone: timeZone }).toFormat("HH:mm");
}
