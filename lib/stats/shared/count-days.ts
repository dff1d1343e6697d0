import type { DayRange } from "./stats-filter";

const DAY_MS = 86_400_000;

/** Days up to today, which is included. */
export function countDaysSoFar({ firstDay, lastDay }: DayRange, today: string): number {
  return countDays({ firstDay, lastDay: lastDay < today ? lastDay : today });
}

export function countDays({ firstDay, lastDay }: DayRange): number {
  return Math.max(0, Math.round((Date.parse(lastDay) - Date.parse(firstDay)) / DAY_MS) + 1);
}

export function isUnderWay({ firstDay, lastDay }: DayRange, today: string): boolean {
  return firstDay <= today && today < lastDay;
}
