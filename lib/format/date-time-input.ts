import { DateTime } from "luxon";

/** An instant on a person's wall, `YYYY-MM-DDTHH:mm`, as a field for date and time takes it. */
export function formatDateTimeInput(instant: Date, timeZone: string): string {
  return DateTime.fromJSDate(instant, { zone: timeZone }).toFormat("yyyy-MM-dd'T'HH:mm");
}
