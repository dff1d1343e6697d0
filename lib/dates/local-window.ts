import "server-only";
import { DateTime } from "luxon";

/** A stretch of a person's calendar: whole local days, and the instants where it begins and ends. */
export interface LocalWindow {
  /** `YYYY-MM-DD`, both included. */
  firstDay: string;
  lastDay: string;
  /** `until` is the first instant after the window. */
  since: Date;
  until: Date;
}

/** The last 53 calendar weeks (Monday first) up to and including today in this zone. */
export function lastYearOfWeeks(timeZone: string, now: Date): LocalWindow {
  const today = startOfToday(timeZone, now);
  return between(today.minus({ weeks: 52 }).startOf("week"), today);
}

/** The last `count` calendar months up to and including today in this zone. */
export function lastMonths(count: number, timeZone: string, now: Date): LocalWindow {
  const today = startOfToday(timeZone, now);
  return between(today.startOf("month").minus({ months: count - 1 }), today);
}

/** The last `count` days up to and including today in this zone. */
export function lastDays(count: number, timeZone: string, now: Date): LocalWindow {
  const today = startOfToday(timeZone, now);
  return between(today.minus({ days: count - 1 }), today);
}

function startOfToday(timeZone: string, now: Date): DateTime {
  return DateTime.fromJSDate(now, { zone: timeZone }).startOf("day");
}

function between(first: DateTime, last: DateTime): LocalWindow {
  return {
    firstDay: first.toFormat("yyyy-MM-dd"),
    lastDay: last.toFormat("yyyy-MM-dd"),
    since: first.startOf("day").toJSDate(),
    until: last.plus({ days: 1 }).startOf("day").toJSDate(),
  };
}
