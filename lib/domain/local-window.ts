import "server-only";
import { DateTime } from "luxon";

export interface LocalWindow {
  /** `YYYY-MM-DD`, both included. */
  firstDay: string;
  lastDay: string;
  /** `until` is the first instant after the window. */
  since: Date;
  until: Date;
}

/** The last 53 weeks, Monday first, today included. */
export function getLastYearOfWeeks(timeZone: string, now: Date): LocalWindow {
  const today = getStartOfToday(timeZone, now);
  return buildWindow(today.minus({ weeks: 52 }).startOf("week"), today);
}

/** The last `count` calendar months, today included. */
export function getLastMonths(count: number, timeZone: string, now: Date): LocalWindow {
  const today = getStartOfToday(timeZone, now);
  return buildWindow(today.startOf("month").minus({ months: count - 1 }), today);
}

/** The last `count` days, today included. */
export function getLastDays(count: number, timeZone: string, now: Date): LocalWindow {
  const today = getStartOfToday(timeZone, now);
  return buildWindow(today.minus({ days: count - 1 }), today);
}

/** One local day, `YYYY-MM-DD`. */
export function getLocalDayWindow(day: string, timeZone: string): LocalWindow {
  const start = DateTime.fromISO(day, { zone: timeZone });
  return buildWindow(start, start);
}

/** A local day (`YYYY-MM-DD`) so many days later. */
export function moveLocalDay(day: string, days: number): string {
  return DateTime.fromISO(day, { zone: "utc" }).plus({ days }).toFormat("yyyy-MM-dd");
}

function getStartOfToday(timeZone: string, now: Date): DateTime {
  return DateTime.fromJSDate(now, { zone: timeZone }).startOf("day");
}

function buildWindow(first: DateTime, last: DateTime): LocalWindow {
  return {
    firstDay: first.toFormat("yyyy-MM-dd"),
    lastDay: last.toFormat("yyyy-MM-dd"),
    since: first.startOf("day").toJSDate(),
    until: last.plus({ days: 1 }).startOf("day").toJSDate(),
  };
}
