import { oneOf } from "@/app/_lib/define-search-params";
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
  kind: oneOf(["tv", "anime", "movie"]),
  watch: oneOf(["first", "rewatch"]),
  dates: oneOf(["exact", "all"], "exact"),
  unit: oneOf(["hours", "episodes"], "hours"),
  step: oneOf(STEPS),
};
