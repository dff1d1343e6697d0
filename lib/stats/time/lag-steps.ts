import type { LagDay } from "./watch-lag";

const STEPS = [
  { until: 0, name: "Same day" },
  { until: 1, name: "Next day" },
  { until: 7, name: "Within a week" },
  { until: 31, name: "Within a month" },
  { until: 365, name: "Within a year" },
  { until: Number.POSITIVE_INFINITY, name: "Later" },
] as const;

export interface LagStep {
  name: string;
  episodes: number;
}

export function countLagSteps(lags: readonly LagDay[]): LagStep[] {
  return STEPS.map(({ until, name }, index) => {
    const from = STEPS[index - 1]?.until ?? -1;
    const within = lags.filter(({ days }) => days > from && days <= until);
    return { name, episodes: within.reduce((sum, { episodes }) => sum + episodes, 0) };
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
