import type { ActivityDay } from "./activity-days";

export interface DaySum {
  day: string;
  episodes: number;
  films: number;
  minutes: number;
}

/** Adds up the kinds of each day. Keeps the order. */
export function sumDays(days: readonly ActivityDay[]): DaySum[] {
  const sums = new Map<string, DaySum>();
  for (const { day, episodes, films, minutes } of days) {
    const sum = sums.get(day) ?? { day, episodes: 0, films: 0, minutes: 0 };
    sums.set(day, {
      day,
      episodes: sum.episodes + episodes,
      films: sum.films + films,
      minutes: sum.minutes + minutes,
    });
  }
  return [...sums.values()];
}
