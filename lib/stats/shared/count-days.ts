import { countDaysBetween } from "@/lib/domain/calendar-day";
import type { DayRange } from "./stats-filter";

/** Days up to today, which is included. */
export function countDaysSoFar({ firstDay, lastDay }: DayRange, today: string): number {
  return countDays({ firstDay, lastDay: lastDay < today ? lastDay : today });
}

export function countDays({ firstDay, lastDay }: DayRange): number {
  return Math.max(0, countDaysBetween(firstDay, lastDay) + 1);
}

export function isUnderWay({ firstDay, lastDay }: DayRange, today: string): boolean {
  return firstDay <= today && today < lastDay;
}
