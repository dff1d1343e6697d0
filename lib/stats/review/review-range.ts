import { addDays } from "@/lib/domain/calendar-day";
import { getLastDayOfMonth } from "@/lib/stats/shared/last-of-month";
import type { DayRange } from "@/lib/stats/shared/stats-filter";

export interface ReviewRange extends DayRange {
  of: "year" | "month";
  /** `YYYY` or `YYYY-MM`. */
  written: string;
}

/** `YYYY`. */
export function toYearRange(year: string): ReviewRange {
  return { of: "year", written: year, firstDay: `${year}-01-01`, lastDay: `${year}-12-31` };
}

/** `YYYY-MM`. */
export function toMonthRange(month: string): ReviewRange {
  return { of: "month", written: month, firstDay: `${month}-01`, lastDay: getLastDayOfMonth(month) };
}

/** The year before a year, or the twelve months before a month. */
export function getRangeBefore({ of, written }: ReviewRange): DayRange {
  if (of === "year") return toYearRange(String(Number(written) - 1).padStart(4, "0"));
  const lastYear = `${Number(written.slice(0, 4)) - 1}${written.slice(4)}`;
  return { firstDay: `${lastYear}-01`, lastDay: addDays(`${written}-01`, -1) };
}
