import type { Kind } from "@/lib/database/generated/enums";
import type { ActivityDay } from "./activity-days";
import type { DayRange } from "./stats-filter";
import { type Step, startOfStep, stepsOf } from "./steps";

export type Unit = "hours" | "episodes";

export interface TimeBucket {
  /** Its first day. */
  start: string;
  /** Minutes, or viewings. */
  first: Record<Kind, number>;
  again: Record<Kind, number>;
  total: number;
  /** Over this step and the ones before it; null as long as there are not enough of them. */
  average: number | null;
}

/** Over how many steps the average is taken. */
export const AVERAGE_OVER = { day: 7, week: 4, month: 3, year: 3 } as const;

/** Every step of these days with what was watched in it, and the moving average. */
export function timeBuckets(days: readonly ActivityDay[], range: DayRange, step: Step, unit: Unit): TimeBucket[] {
  const buckets = new Map<string, TimeBucket>(stepsOf(range, step).map((start) => [start, emptyBucket(start)]));
  for (const day of days) {
    const bucket = buckets.get(startOfStep(day.day, step));
    if (!bucket) continue;
    const amount = unit === "hours" ? day.minutes : day.episodes + day.films;
    bucket[day.isRewatch ? "again" : "first"][day.kind] += amount;
    bucket.total += amount;
  }
  return withAverages([...buckets.values()], AVERAGE_OVER[step]);
}

function withAverages(buckets: TimeBucket[], over: number): TimeBucket[] {
  let sum = 0;
  return buckets.map((bucket, index) => {
    sum += bucket.total - (buckets[index - over]?.total ?? 0);
    return { ...bucket, average: index + 1 < over ? null : sum / over };
  });
}

function emptyBucket(start: string): TimeBucket {
  const none = () => ({ tv: 0, anime: 0, movie: 0 });
  return { start, first: none(), again: none(), total: 0, average: null };
}
