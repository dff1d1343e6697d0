import type { DayRange } from "./stats-filter";

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
export function findStreaks(days: readonly string[], until: string): Streaks {
  const runs = listRuns(days);
  const last = runs.at(-1);
  const isCurrent = last !== undefined && countDaysBetween(last.lastDay, until) <= 1;
  return {
    longest: findLongest(runs),
    current: isCurrent ? last : null,
    drought: findLongest(listDroughts(runs, until)),
  };
}

function listRuns(days: readonly string[]): Run[] {
  const runs: Run[] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last && countDaysBetween(last.lastDay, day) === 1) runs[runs.length - 1] = createRun(last.firstDay, day);
    else runs.push(createRun(day, day));
  }
  return runs;
}

function listDroughts(runs: readonly Run[], until: string): Run[] {
  return runs.flatMap(({ lastDay }, index) => {
    const next = runs[index + 1]?.firstDay;
    const end = next ? addDays(next, -1) : until;
    return countDaysBetween(lastDay, end) >= 1 ? [createRun(addDays(lastDay, 1), end)] : [];
  });
}

/** The first of those that are equally long. */
function findLongest(runs: readonly Run[]): Run | null {
  return runs.reduce<Run | null>((longest, run) => (longest && longest.days >= run.days ? longest : run), null);
}

function createRun(firstDay: string, lastDay: string): Run {
  return { firstDay, lastDay, days: countDaysBetween(firstDay, lastDay) + 1 };
}

function countDaysBetween(day: string, later: string): number {
  return Math.round((Date.parse(later) - Date.parse(day)) / DAY_MS);
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}
