import type { DayRange } from "./stats-filter";

const DAY_MS = 86_400_000;

/** How many days of a range have come, today included; 0 for one that has not begun. */
export function countDaysSoFar({ firstDay, lastDay }: DayRange, today: string): number {
  return countDays({ firstDay, lastDay: lastDay < today ? lastDay : today });
}

/** How many days a range has; 0 for one that ends before it begins. */
export function countDays({ firstDay, lastDay }: DayRange): number {
  return Math.max(0, Math.round((Date.parse(lastDay) - Date.parse(firstDay)) / DAY_MS) + 1);
}

/** Whether some of its days have come and others have not. */
export function isUnderWay({ firstDay, lastDay }: DayRange, today: string): boolean {
  return firstDay <= today && today < lastDay;
}
