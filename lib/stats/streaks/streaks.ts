import type { DayRange } from "../range/stats-filter";

const DAY_MS = 86_400_000;

/** Days in a row, with something watched on each or on none. */
export interface Run extends DayRange {
  days: number;
}

export interface Streaks {
  longest: Run | null;
  /** The run that today, or yesterday, is the last day of. */
  current: Run | null;
  /** The longest time without anything, from the first day with something on. */
  drought: Run | null;
}

/** Streaks and droughts of these days, which are in order and told apart; `until` is the last day that could have been one of them. */
export function streaks(days: readonly string[], until: string): Streaks {
  const runs = runsOf(days);
  const last = runs.at(-1);
  const isCurrent = last !== undefined && daysFrom(last.lastDay, until) <= 1;
  return { longest: longestOf(runs), current: isCurrent ? last : null, drought: longestOf(droughts(runs, until)) };
}

function runsOf(days: readonly string[]): Run[] {
  const runs: Run[] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last && daysFrom(last.lastDay, day) === 1) runs[runs.length - 1] = runBetween(last.firstDay, day);
    else runs.push(runBetween(day, day));
  }
  return runs;
}

function droughts(runs: readonly Run[], until: string): Run[] {
  return runs.flatMap(({ lastDay }, index) => {
    const next = runs[index + 1]?.firstDay;
    const end = next ? shifted(next, -1) : until;
    return daysFrom(lastDay, end) >= 1 ? [runBetween(shifted(lastDay, 1), end)] : [];
  });
}

/** The first of those that are equally long. */
function longestOf(runs: readonly Run[]): Run | null {
  return runs.reduce<Run | null>((longest, run) => (longest && longest.days >= run.days ? longest : run), null);
}

function runBetween(firstDay: string, lastDay: string): Run {
  return { firstDay, lastDay, days: daysFrom(firstDay, lastDay) + 1 };
}

function daysFrom(day: string, later: string): number {
  return Math.round((Date.parse(later) - Date.parse(day)) / DAY_MS);
}

function shifted(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}
