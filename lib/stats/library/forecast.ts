import { addDays, countDaysBetween } from "@/lib/domain/calendar-day";
import type { DaySum } from "@/lib/stats/shared/day-sums";

/** A quarter of a year, which levels out quiet and busy weeks. */
const PACE_WEEKS = 13;
const OBSERVED_WEEKS = 52;

export interface Pace {
  /** Minutes per week. */
  usual: number;
  /** Mean of the busiest and of the quietest quarter of a year. */
  busiest: number;
  quietest: number;
}

/** Weeks until the backlog is empty; null without any pace. */
export type Weeks = Record<keyof Pace, number | null>;

export interface Forecast extends Pace {
  weeks: Weeks;
}

/** 52 weeks up to and including `today`. */
export function getPaceDays(today: string): { firstDay: string; lastDay: string } {
  return { firstDay: addDays(today, 1 - OBSERVED_WEEKS * 7), lastDay: today };
}

/** `days` are those of `getPaceDays`. New titles and episodes are ignored. */
export function buildForecast(minutes: number, days: readonly DaySum[], today: string): Forecast {
  const pace = measurePace(days, today);
  return { ...pace, weeks: getWeeks(minutes, pace) };
}

export function getWeeks(minutes: number, { usual, busiest, quietest }: Pace): Weeks {
  const divide = (perWeek: number) => (perWeek === 0 ? null : minutes / perWeek);
  return { usual: divide(usual), busiest: divide(busiest), quietest: divide(quietest) };
}

function measurePace(days: readonly DaySum[], today: string): Pace {
  const weeks = Array<number>(OBSERVED_WEEKS).fill(0);
  for (const { day, minutes } of days) {
    const ago = Math.floor(countDaysBetween(day, today) / 7);
    if (ago >= 0 && ago < OBSERVED_WEEKS) weeks[ago] = (weeks[ago] ?? 0) + minutes;
  }
  const quarters = Array.from({ length: OBSERVED_WEEKS - PACE_WEEKS + 1 }, (_, start) =>
    getMean(weeks.slice(start, start + PACE_WEEKS)),
  );
  return { usual: getMean(weeks), busiest: Math.max(...quarters), quietest: Math.min(...quarters) };
}

function getMean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
