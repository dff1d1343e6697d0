import { DateTime } from "luxon";

/** The value of a `datetime-local` field. */
export function formatDateTimeInput(instant: Date, timeZone: string): string {
  return DateTime.fromJSDate(instant, { zone: timeZone }).toFormat("yyyy-MM-dd'T'HH:mm");
}
