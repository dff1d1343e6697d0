import type { Slice } from "../breakdown/breakdown";

export interface GenreNowAndBefore {
  genre: string;
  /** Of the time, from 0 to 1; a title of several genres counts with each. */
  now: number;
  before: number;
}

/**
 * The part of each genre in the time whose genres are known, of so many minutes in all. Null where less than half is known: the rest
 * may be quite different.
 */
export function genreShares(slices: readonly Slice[], minutes: number): Map<string, number> | null {
  const known = minutes - (slices.find(({ value }) => value === null)?.minutes ?? 0);
  if (known <= 0 || known * 2 < minutes) return null;
  return new Map(slices.flatMap((slice) => (slice.value === null ? [] : [[slice.value, slice.minutes / known]])));
}

/** The genres that take or took most time, those that take most now first. */
export function genresNowAndBefore(
  now: ReadonlyMap<string, number>,
  before: ReadonlyMap<string, number>,
  limit: number,
): GenreNowAndBefore[] {
  return [...new Set([...now.keys(), ...before.keys()])]
    .map((genre) => ({ genre, now: now.get(genre) ?? 0, before: before.get(genre) ?? 0 }))
    .sort((a, b) => Math.max(b.now, b.before) - Math.max(a.now, a.before) || a.genre.localeCompare(b.genre))
    .slice(0, limit)
    .sort((a, b) => b.now - a.now || b.before - a.before || a.genre.localeCompare(b.genre));
}
