export interface Spread {
  titles: number;
  /** Null when nothing was rated. */
  mean: number | null;
  /** The standard deviation of all of them. */
  deviation: number | null;
}

/** Mean and deviation of ratings of which each was given to so many titles. */
export function measureSpread(ratings: readonly { rating: number; titles: number }[]): Spread {
  const titles = ratings.reduce((sum, row) => sum + row.titles, 0);
  if (titles === 0) return { titles, mean: null, deviation: null };
  const mean = ratings.reduce((sum, row) => sum + row.rating * row.titles, 0) / titles;
  const variance = ratings.reduce((sum, row) => sum + (row.rating - mean) ** 2 * row.titles, 0) / titles;
  return { titles, mean, deviation: Math.sqrt(variance) };
}
