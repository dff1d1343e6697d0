import { DAY } from "../world/instant";

const GAP = 2 * DAY;
/** Any earlier date stands for "I do not remember" (digest §7). */
const FIRST_REAL_DATE = "2000";

/** Whether two dates of one thing are one viewing: within 48 hours, or not both known (digest §13.3). */
export function isSameViewing(a: string, b: string): boolean {
  return isUnknownDate(a) || isUnknownDate(b) || Math.abs(Date.parse(a) - Date.parse(b)) <= GAP;
}

/** Whether a rewatch repeats the first viewing: dated alike, or within 48 hours of it. */
export function repeatsFirst(at: string, first: string | null | undefined): boolean {
  if (first === null || first === undefined) return false;
  return at === first || (!isUnknownDate(at) && !isUnknownDate(first) && isSameViewing(at, first));
}

export function isUnknownDate(at: string): boolean {
  return at < FIRST_REAL_DATE;
}
