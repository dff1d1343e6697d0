import type { DayRange } from "@/lib/stats/shared/stats-filter";

interface Drawing {
  /** True: starts at the first active day. */
  isAll: boolean;
  today: string;
}

/**
 * The days of charts and averages; `active` is sorted. Future days are left out unless they are active, so the range may end
 * before it begins.
 */
export function getDrawnDays(range: DayRange, active: readonly string[], { isAll, today }: Drawing): DayRange {
  const last = active.at(-1) ?? today;
  const until = last > today ? last : today;
  return {
    firstDay: isAll ? (active[0] ?? range.firstDay) : range.firstDay,
    lastDay: range.lastDay < until ? range.lastDay : until,
  };
}
