import type { DaySum } from "../streaks/day-sums";

const WEEK_MS = 7 * 86_400_000;
/** Over so many weeks a pace is taken: a quarter of a year has quiet weeks and busy ones. */
const WEEKS_OF_A_PACE = 13;
const WEEKS_LOOKED_AT = 52;

export interface Pace {
  /** Minutes a week. */
  usual: number;
  /** The busiest and the quietest quarter of a year. */
  busiest: number;
  quietest: number;
}

/** Weeks until nothing is left at that pace; null when that never comes. */
export type Weeks = Record<keyof Pace, number | null>;

export interface Forecast extends Pace {
  weeks: Weeks;
}

/** The days a pace is taken from: 52 weeks up to and including `today`. */
export function daysOfPace(today: string): { firstDay: string; lastDay: string } {
  const first = Date.parse(today) - WEEKS_LOOKED_AT * WEEK_MS + WEEK_MS / 7;
  return { firstDay: new Date(first).toISOString().slice(0, 10), lastDay: today };
}

/** How long so many minutes last at the pace of these days, which are those of `daysOfPace`; nothing new is reckoned with. */
export function forecast(minutes: number, days: readonly DaySum[], today: string): Forecast {
  const pace = paceOf(days, today);
  return { ...pace, weeks: weeksFor(minutes, pace) };
}

/** How many weeks so many minutes are at this pace. */
export function weeksFor(minutes: number, { usual, busiest, quietest }: Pace): Weeks {
  const weeks = (perWeek: number) => (perWeek === 0 ? null : minutes / perWeek);
  return { usual: weeks(usual), busiest: weeks(busiest), quietest: weeks(quietest) };
}

function paceOf(days: readonly DaySum[], today: string): Pace {
  const weeks = Array<number>(WEEKS_LOOKED_AT).fill(0);
  for (const { day, minutes } of days) {
    const ago = Math.floor((Date.parse(today) - Date.parse(day)) / WEEK_MS);
    if (ago >= 0 && ago < WEEKS_LOOKED_AT) weeks[ago] = (weeks[ago] ?? 0) + minutes;
  }
  const quarters = Array.from({ length: WEEKS_LOOKED_AT - WEEKS_OF_A_PACE + 1 }, (_, start) =>
    meanOf(weeks.slice(start, start + WEEKS_OF_A_PACE)),
  );
  return { usual: meanOf(weeks), busiest: Math.max(...quarters), quietest: Math.min(...quarters) };
}

function meanOf(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
}
