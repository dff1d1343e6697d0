import type { RatingsGiven } from "@/lib/stats/ratings/ratings-given";
import { type Spread, measureSpread } from "@/lib/stats/ratings/spread-of";

export interface YearRatings extends Spread {
  year: string;
}

/** Each year in which ratings were given, with their mean and deviation; ratings of no known date are left out. */
export function groupRatingsByYear(ratings: readonly RatingsGiven[]): YearRatings[] {
  const years = [...new Set(ratings.flatMap(({ year }) => (year === null ? [] : [year])))].sort();
  return years.map((year) => ({ year, ...measureSpread(ratings.filter((row) => row.year === year)) }));
}
