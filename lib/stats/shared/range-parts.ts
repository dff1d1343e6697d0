import type { DayRange } from "./stats-filter";

export interface RangeParts {
  /** The first and the last year that lie in it whole; null when none does. */
  years: { first: number; last: number } | null;
  /** The days beside them. */
  edges: DayRange[];
}

/** A range of days as whole years, which the sync has counted, and what is left at its ends. */
export function splitRange({ firstDay, lastDay }: DayRange): RangeParts {
  const first = getYear(firstDay) + (firstDay.endsWith("-01-01") ? 0 : 1);
  const last = getYear(lastDay) - (lastDay.endsWith("-12-31") ? 0 : 1);
  if (first > last) return { years: null, edges: [{ firstDay, lastDay }] };
  const edges = [];
  if (first > getYear(firstDay)) edges.push({ firstDay, lastDay: `${first - 1}-12-31` });
  if (last < getYear(lastDay)) edges.push({ firstDay: `${last + 1}-01-01`, lastDay });
  return { years: { first, last }, edges };
}

function getYear(day: string): number {
  return Number(day.slice(0, 4));
}
