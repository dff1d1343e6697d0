import type { DayRange } from "./stats-filter";

export interface RangeParts {
  /** Null without a whole year in the range. */
  years: { first: number; last: number } | null;
  /** The days outside of whole years. */
  edges: DayRange[];
}

/** `TitleYear` has sums of whole years; only the edges need viewings. */
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
