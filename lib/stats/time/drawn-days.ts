import type { DayRange } from "@/lib/stats/shared/stats-filter";

interface Drawing {
  /** Whether everything is asked for: then it begins with the first day that has something. */
  isAll: boolean;
  today: string;
}

/**
 * The days of a range that a picture of time has, and that an average is taken over; `active` are those with something to draw, in order.
 * Days still to come are left out, unless something is on them. A range without a day that has come ends before it begins.
 */
export function getDrawnDays(range: DayRange, active: readonly string[], { isAll, today }: Drawing): DayRange {
  const last = active.at(-1) ?? today;
  const until = last > today ? last : today;
  return {
    firstDay: isAll ? (active[0] ?? range.firstDay) : range.firstDay,
    lastDay: range.lastDay < until ? range.lastDay : until,
  };
}
