import { measureSpread, type Spread } from "@/lib/stats/taste/measure-spread";
import type { RatingsGiven } from "@/lib/stats/taste/ratings-given";

export interface YearRatings extends Spread {
  year: string;
}

/** Each year in which ratings were given, with their mean and deviation; ratings of no known date are left out. */
export function groupRatingsByYear(ratings: readonly RatingsGiven[]): YearRatings[] {
  const years = [...new Set(ratings.flatMap(({ year }) => (year === null ? [] : [year])))].sort();
  return years.map((year) => ({ year, ...measureSpread(ratings.filter((row) => row.year === year)) }));
}
