import type { LagDay } from "./watch-lag";

const STEPS = [
  { until: 0, step: "same-day" },
  { until: 1, step: "next-day" },
  { until: 7, step: "week" },
  { until: 31, step: "month" },
  { until: 365, step: "year" },
  { until: Number.POSITIVE_INFINITY, step: "later" },
] as const;

export interface LagStep {
  step: (typeof STEPS)[number]["step"];
  episodes: number;
}

export function countLagSteps(lags: readonly LagDay[]): LagStep[] {
  return STEPS.map(({ until, step }, index) => {
    const from = STEPS[index - 1]?.until ?? -1;
    const within = lags.filter(({ days }) => days > from && days <= until);
    return { step, episodes: within.reduce((sum, { episodes }) => sum + episodes, 0) };
  });
}

/** Median days; null without episodes. `lags` are sorted. */
export function getMedianLag(lags: readonly LagDay[]): number | null {
  const all = lags.reduce((sum, { episodes }) => sum + episodes, 0);
  let seen = 0;
  for (const { days, episodes } of lags) {
    seen += episodes;
    if (seen * 2 >= all) return days;
  }
  return null;
}
