import type { DayRange } from "../range/stats-filter";
import { fittingStep, possibleSteps, STEPS, type Step } from "../range/steps";

/** The step in which two ranges are drawn beside each other: the larger one of those that fit each. */
export function commonStep(a: DayRange, b: DayRange, asked: Step | null): Step {
  const [ofA, ofB] = [fittingStep(a, asked), fittingStep(b, asked)];
  return STEPS.indexOf(ofA) > STEPS.indexOf(ofB) ? ofA : ofB;
}

/** The steps that may be asked for over both. */
export function commonSteps(a: DayRange, b: DayRange): Step[] {
  const ofB = possibleSteps(b);
  return possibleSteps(a).filter((step) => ofB.includes(step));
}
