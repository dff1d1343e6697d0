import type { Slice } from "./breakdown";

/**
 * The part of each genre, from 0 to 1, in the time whose genres are known, of so many minutes in all; a title of several genres counts
 * with each. Null where less than half is known: the rest may be quite different.
 */
export function getGenreShares(slices: readonly Slice[], minutes: number): Map<string, number> | null {
  const known = minutes - (slices.find(({ value }) => value === null)?.minutes ?? 0);
  if (known <= 0 || known * 2 < minutes) return null;
  return new Map(slices.flatMap((slice) => (slice.value === null ? [] : [[slice.value, slice.minutes / known]])));
}
