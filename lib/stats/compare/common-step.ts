import type { DayRange } from "@/lib/stats/shared/stats-filter";
import { hasSeveral, isFineEnough, resolveStep, STEPS, type Step } from "@/lib/stats/shared/steps";

/** The requested step if both ranges allow it, else the larger of their own steps. */
export function resolveCommonStep(a: DayRange, b: DayRange, requested: Step | null): Step {
  if (requested && listCommonSteps(a, b).includes(requested)) return requested;
  const [ofA, ofB] = [resolveStep(a, null), resolveStep(b, null)];
  return STEPS.indexOf(ofA) > STEPS.indexOf(ofB) ? ofA : ofB;
}

/** Steps that are fine enough for both ranges and shorter than at least one. */
export function listCommonSteps(a: DayRange, b: DayRange): Step[] {
  const ranges = [a, b];
  return STEPS.filter(
    (step) => ranges.every((range) => isFineEnough(range, step)) && ranges.some((range) => hasSeveral(range, step)),
  );
}
