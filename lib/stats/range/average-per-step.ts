import type { Step } from "./steps";

const DAYS_OF_YEAR = 365.25;
const DAYS: Record<Step, number> = { day: 1, week: 7, month: DAYS_OF_YEAR / 12, year: DAYS_OF_YEAR };

/** What a step has on average when so many days have so much: reckoned by days, since the first and the last step may be cut off. */
export function averagePerStep(total: number, days: number, step: Step): number {
  return (total / Math.max(1, days)) * DAYS[step];
}
