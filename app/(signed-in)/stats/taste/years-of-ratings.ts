import type { RatingsGiven } from "@/lib/stats/ratings/ratings-given";
import { type Spread, spreadOf } from "@/lib/stats/ratings/spread-of";

export interface YearOfRatings extends Spread {
  year: string;
}

/** Each year in which ratings were given, with their mean and deviation; ratings of no known date are left out. */
export function yearsOfRatings(ratings: readonly RatingsGiven[]): YearOfRatings[] {
  const years = [...new Set(ratings.flatMap(({ year }) => (year === null ? [] : [year])))].sort();
  return years.map((year) => ({ year, ...spreadOf(ratings.filter((row) => row.year === year)) }));
}
