import { z } from "zod";
import type { StatsFilter } from "@/lib/stats/range/stats-filter";
import { STEPS, type Step } from "@/lib/stats/range/steps";
import type { Unit } from "@/lib/stats/range/time-buckets";

/** Which viewings count and how they are counted, as addresses say it. */
export interface Narrowing extends StatsFilter {
  unit: Unit;
  /** Null for the one that shows most. */
  step: Step | null;
}

export const NARROWING = {
  kind: z.enum(["tv", "anime", "movie"]).nullable().catch(null),
  watch: z.enum(["first", "rewatch"]).nullable().catch(null),
  dates: z.enum(["exact", "all"]).catch("exact"),
  unit: z.enum(["hours", "episodes"]).catch("hours"),
  step: z.enum(STEPS).nullable().catch(null),
};

export function writeNarrowing(query: URLSearchParams, { kind, watch, dates, unit, step }: Narrowing): void {
  if (kind !== null) query.set("kind", kind);
  if (watch !== null) query.set("watch", watch);
  if (dates !== "exact") query.set("dates", dates);
  if (unit !== "hours") query.set("unit", unit);
  if (step !== null) query.set("step", step);
}
