import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import type { CalendarParams } from "@/app/(signed-in)/calendar/search-params";
import { getFileWindow, listMonths } from "@/lib/catalog/calendar/months";
import { toLocalDay } from "@/lib/domain/local-day";
import { type CalendarRange, getCalendarRange } from "@/lib/library/calendar/calendar-range";

export interface VisibleRange {
  range: CalendarRange;
  /** The months whose files cover the range, `YYYY-MM`, the one it is named after first. */
  months: string[];
  hasPrevious: boolean;
  hasNext: boolean;
}

/** The range of a URL. A day outside Simkl's calendar is ignored. */
export function resolveVisibleRange({ user, now }: PageContext, { view, date }: CalendarParams): VisibleRange {
  const { first, last } = getFileWindow(now);
  const hasCalendar = (day: string) => day.slice(0, 7) >= first && day.slice(0, 7) <= last;
  const day = date !== null && hasCalendar(date) ? date : toLocalDay(now, user.timeZone);
  const range = getCalendarRange(view, day, user.timeZone);
  const months = listMonths(range.since, range.until, now);
  const mainMonth = range.head.slice(0, 7);
  return {
    range,
    months: months.toSorted((one, other) => Number(other === mainMonth) - Number(one === mainMonth)),
    hasPrevious: hasCalendar(range.previous),
    hasNext: hasCalendar(range.next),
  };
}
