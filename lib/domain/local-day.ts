import "server-only";
import { DateTime } from "luxon";

/** `YYYY-MM-DD`. */
export function toLocalDay(instant: Date, timeZone: string): string {
  return DateTime.fromJSDate(instant, { zone: timeZone }).toFormat("yyyy-MM-dd");
}

/** The first instant of a local day (`YYYY-MM-DD`) or month (`YYYY-MM`), `later` units further on. */
export function getLocalStart(unit: "day" | "month", written: string, timeZone: string, later = 0): Date {
  return DateTime.fromISO(written, { zone: timeZone })
    .plus({ [unit]: later })
    .startOf(unit)
    .toJSDate();
}
