import type { DayRange } from "@/lib/stats/shared/stats-filter";
import { getStepEnd, type Step } from "@/lib/stats/shared/steps";
import type { StepSum, TimeBucket } from "@/lib/stats/shared/time-buckets";

/** Number of steps. */
export const AVERAGE_OVER = { day: 7, week: 4, month: 3, year: 3 } as const;

/** Only whole steps that are over count. */
export function withAverages(sums: readonly StepSum[], drawn: DayRange, step: Step, today: string): TimeBucket[] {
  const over = AVERAGE_OVER[step];
  const isWhole = ({ start }: StepSum) => {
    const last = getStepEnd(start, step);
    return start >= drawn.firstDay && last <= drawn.lastDay && last < today;
  };
  return sums.map((sum, index) => {
    const last = sums.slice(Math.max(0, index + 1 - over), index + 1);
    const hasAverage = last.length === over && last.every(isWhole);
    return { ...sum, average: hasAverage ? last.reduce((all, { total }) => all + total, 0) / over : null };
  });
}
