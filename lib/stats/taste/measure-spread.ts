export interface Spread {
  titles: number;
  /** Null without ratings. */
  mean: number | null;
  /** Standard deviation of the population. */
  deviation: number | null;
}

export function measureSpread(ratings: readonly { rating: number; titles: number }[]): Spread {
  const titles = ratings.reduce((sum, row) => sum + row.titles, 0);
  if (titles === 0) return { titles, mean: null, deviation: null };
  const mean = ratings.reduce((sum, row) => sum + row.rating * row.titles, 0) / titles;
  const variance = ratings.reduce((sum, row) => sum + (row.rating - mean) ** 2 * row.titles, 0) / titles;
  return { titles, mean, deviation: Math.sqrt(variance) };
}
