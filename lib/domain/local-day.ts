import "server-only";
import { DateTime } from "luxon";

/** The day of a person's calendar on which an instant falls, `YYYY-MM-DD`. */
export function toLocalDay(instant: Date, timeZone: string): string {
  return DateTime.fromJSDate(instant, { zone: timeZone }).toFormat("yyyy-MM-dd");
}

/** The instant at which a day (`YYYY-MM-DD`) or month (`YYYY-MM`) of a person's calendar begins, `later` of them further on. */
export function getLocalStart(unit: "day" | "month", written: string, timeZone: string, later = 0): Date {
  return DateTime.fromISO(written, { zone: timeZone })
    .plus({ [unit]: later })
    .startOf(unit)
    .toJSDate();
}
