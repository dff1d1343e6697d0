import { addDays, countDaysBetween } from "@/lib/domain/calendar-day";
import type { DayRange } from "./stats-filter";

/** Consecutive days, all with viewings or all without. */
export interface Run extends DayRange {
  days: number;
}

export interface Streaks {
  longest: Run | null;
  /** The run that ends today or yesterday. */
  current: Run | null;
  /** The longest run without viewings since the first viewing. */
  drought: Run | null;
}

/** `days` are sorted and distinct; `until` is the last possible day. */
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

/** The first of equal ones. */
function findLongest(runs: readonly Run[]): Run | null {
  return runs.reduce<Run | null>((longest, run) => (longest && longest.days >= run.days ? longest : run), null);
}

function createRun(firstDay: string, lastDay: string): Run {
  return { firstDay, lastDay, days: countDaysBetween(firstDay, lastDay) + 1 };
}
