import { fileWindow, monthsWithin } from "@/lib/catalog/calendar/months";
import { localDay } from "@/lib/dates/local-day";
import { type CalendarRange, calendarRange } from "@/lib/library/calendar/calendar-range";
import type { Viewer } from "../overview/viewer";
import type { CalendarAddress } from "./calendar-address";

export interface ShownRange {
  range: CalendarRange;
  /** The months whose files tell of it, `YYYY-MM`, the one it is named after first. */
  months: string[];
  hasPrevious: boolean;
  hasNext: boolean;
}

/** What an address shows. A day of which Simkl has no calendar is as good as none. */
export function shownRange({ user, now }: Viewer, { view, date }: CalendarAddress): ShownRange {
  const { first, last } = fileWindow(now);
  const isWithin = (day: string) => day.slice(0, 7) >= first && day.slice(0, 7) <= last;
  const day = date !== null && isWithin(date) ? date : localDay(now, user.timeZone);
  const range = calendarRange(view, day, user.timeZone);
  const months = monthsWithin(range.since, range.until, now);
  const named = range.head.slice(0, 7);
  return {
    range,
    months: months.toSorted((one, other) => Number(other === named) - Number(one === named)),
    hasPrevious: isWithin(range.previous),
    hasNext: isWithin(range.next),
  };
}
