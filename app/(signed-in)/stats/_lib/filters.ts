import { z } from "zod";
import type { StatsFilter } from "@/lib/stats/shared/stats-filter";
import { STEPS, type Step } from "@/lib/stats/shared/steps";
import type { Unit } from "@/lib/stats/shared/time-buckets";

/** Which viewings count, and how, as in the URL. */
export interface Filters extends StatsFilter {
  unit: Unit;
  /** Null for the one that shows most. */
  step: Step | null;
}

export const FILTER_PARAMS = {
  kind: z.enum(["tv", "anime", "movie"]).nullable().catch(null),
  watch: z.enum(["first", "rewatch"]).nullable().catch(null),
  dates: z.enum(["exact", "all"]).catch("exact"),
  unit: z.enum(["hours", "episodes"]).catch("hours"),
  step: z.enum(STEPS).nullable().catch(null),
};

export function appendFilters(searchParams: URLSearchParams, { kind, watch, dates, unit, step }: Filters): void {
  if (kind !== null) searchParams.set("kind", kind);
  if (watch !== null) searchParams.set("watch", watch);
  if (dates !== "exact") searchParams.set("dates", dates);
  if (unit !== "hours") searchParams.set("unit", unit);
  if (step !== null) searchParams.set("step", step);
}
