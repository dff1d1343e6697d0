export interface GenreNowAndBefore {
  genre: string;
  /** Part of the time, 0 to 1; a title counts for each of its genres. */
  now: number;
  before: number;
}

/** The genres with the largest parts in either range, ordered by `now`. */
export function compareGenres(
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
