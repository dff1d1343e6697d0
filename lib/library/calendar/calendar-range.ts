import "server-only";
import { DateTime } from "luxon";
import type { LocalWindow } from "@/lib/domain/local-window";

export const CALENDAR_VIEWS = ["month", "week", "agenda"] as const;
export type CalendarView = (typeof CALENDAR_VIEWS)[number];

export interface CalendarRange extends LocalWindow {
  /** `YYYY-MM-DD`; a month has whole weeks, Monday first. */
  days: string[];
  /** The first of the month, the Monday of the week, or the first day of the agenda. */
  head: string;
  /** A day of the range before and after. */
  previous: string;
  next: string;
}

const AGENDA_DAYS = 28;

/** The month, week or four weeks of a local day (`YYYY-MM-DD`). */
export function getCalendarRange(view: CalendarView, day: string, timeZone: string): CalendarRange {
  // Days are counted in UTC, where each has 24 hours; only the ends are instants of the zone.
  const at = DateTime.fromISO(day, { zone: "utc" });
  if (view === "agenda") return buildRange(at, at, at.plus({ days: AGENDA_DAYS - 1 }), { days: AGENDA_DAYS }, timeZone);
  const head = at.startOf(view);
  const last = head.endOf(view);
  return buildRange(head, head.startOf("week"), last.endOf("week"), { [`${view}s`]: 1 }, timeZone);
}

function buildRange(
  head: DateTime,
  first: DateTime,
  last: DateTime,
  step: { days?: number; weeks?: number; months?: number },
  timeZone: string,
): CalendarRange {
  const count = Math.floor(last.diff(first, "days").days) + 1;
  const days = Array.from({ length: count }, (_, index) => formatIsoDay(first.plus({ days: index })));
  const [firstDay, lastDay] = [formatIsoDay(first), formatIsoDay(last)];
  return {
    days,
    head: formatIsoDay(head),
    firstDay,
    lastDay,
    since: DateTime.fromISO(firstDay, { zone: timeZone }).startOf("day").toJSDate(),
    until: DateTime.fromISO(lastDay, { zone: timeZone }).plus({ days: 1 }).startOf("day").toJSDate(),
    previous: formatIsoDay(head.minus(step)),
    next: formatIsoDay(head.plus(step)),
  };
}

function formatIsoDay(day: DateTime): string {
  return day.toFormat("yyyy-MM-dd");
}
