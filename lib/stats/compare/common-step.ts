import type { DayRange } from "@/lib/stats/shared/stats-filter";
import { hasSeveral, isFineEnough, resolveStep, STEPS, type Step } from "@/lib/stats/shared/steps";

/** The step in which two ranges are drawn beside each other: the one asked for if it is possible, else the larger one of those that fit each. */
export function resolveCommonStep(a: DayRange, b: DayRange, requested: Step | null): Step {
  if (requested && listCommonSteps(a, b).includes(requested)) return requested;
  const [ofA, ofB] = [resolveStep(a, null), resolveStep(b, null)];
  return STEPS.indexOf(ofA) > STEPS.indexOf(ofB) ? ofA : ofB;
}

/** The steps that may be asked for over both: fine enough for each, and not as long as all of both. */
export function listCommonSteps(a: DayRange, b: DayRange): Step[] {
  const ranges = [a, b];
  return STEPS.filter(
    (step) => ranges.every((range) => isFineEnough(range, step)) && ranges.some((range) => hasSeveral(range, step)),
  );
}
