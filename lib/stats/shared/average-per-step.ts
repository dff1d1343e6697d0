import type { Step } from "./steps";

const DAYS_PER_YEAR = 365.25;
const DAYS: Record<Step, number> = { day: 1, week: 7, month: DAYS_PER_YEAR / 12, year: DAYS_PER_YEAR };

/** Computed from days, since the first and last step may be cut off. */
export function getAveragePerStep(total: number, days: number, step: Step): number {
  return (total / Math.max(1, days)) * DAYS[step];
}
