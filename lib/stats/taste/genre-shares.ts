import type { Slice } from "./breakdown";

/**
 * Parts of the minutes with known genres, 0 to 1; a title counts for each of its genres. Null when less than half is known.
 */
export function getGenreShares(slices: readonly Slice[], minutes: number): Map<string, number> | null {
  const known = minutes - (slices.find(({ value }) => value === null)?.minutes ?? 0);
  if (known <= 0 || known * 2 < minutes) return null;
  return new Map(slices.flatMap((slice) => (slice.value === null ? [] : [[slice.value, slice.minutes / known]])));
}
