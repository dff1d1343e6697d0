import { DAY } from "@/simulator/world/instant";

const GAP = 2 * DAY;
/** Earlier dates mean "I do not remember" (docs/simkl-api.md#types-statuses-and-media-objects). */
const FIRST_REAL_DATE = "2000";

/** Within 48 hours, or not both known (docs/simkl-api.md#rewatch-limits). */
export function isSameViewing(a: string, b: string): boolean {
  return isUnknownDate(a) || isUnknownDate(b) || Math.abs(Date.parse(a) - Date.parse(b)) <= GAP;
}

/** Whether a rewatch repeats a viewing outside its session: equal dates, or both known and within 48 hours. */
export function isRepeatedViewing(at: string, viewing: string | null | undefined): boolean {
  if (viewing === null || viewing === undefined) return false;
  return at === viewing || (!isUnknownDate(at) && !isUnknownDate(viewing) && isSameViewing(at, viewing));
}

export function isUnknownDate(at: string): boolean {
  return at < FIRST_REAL_DATE;
}
