import type { Kind } from "@/lib/database/generated/enums";
import type { ActivityDay } from "./activity-days";
import type { DayRange } from "./stats-filter";
import { getStepStart, listSteps, type Step } from "./steps";

export type Unit = "hours" | "episodes";

export interface StepSum {
  /** First day. */
  start: string;
  /** Minutes or viewings. */
  first: Record<Kind, number>;
  again: Record<Kind, number>;
  total: number;
}

export interface TimeBucket extends StepSum {
  /** Over this step and those before it; null when they are too few, or the step is not over. */
  average: number | null;
}

/** Every step of the range, also empty ones. */
export function buildTimeBuckets(days: readonly ActivityDay[], range: DayRange, step: Step, unit: Unit): StepSum[] {
  const buckets = new Map<string, StepSum>(listSteps(range, step).map((start) => [start, createBucket(start)]));
  for (const day of days) {
    const bucket = buckets.get(getStepStart(day.day, step));
    if (!bucket) continue;
    const amount = unit === "hours" ? day.minutes : day.episodes + day.films;
    bucket[day.isRewatch ? "again" : "first"][day.kind] += amount;
    bucket.total += amount;
  }
  return [...buckets.values()];
}

function createBucket(start: string): StepSum {
  const none = () => ({ tv: 0, anime: 0, movie: 0 });
  return { start, first: none(), again: none(), total: 0 };
}
