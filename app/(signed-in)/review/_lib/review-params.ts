import type { Route } from "next";
import { type ReviewRange, toMonthRange, toYearRange } from "@/lib/stats/review/review-range";

/**
 * The first year with trustworthy dates: Simkl uses earlier ones for "don't remember", and time zones move the last day of 1999.
 */
const FIRST_YEAR = "1999";

/**
 * The year or the month that an address names; null for one that there is not, that lies ahead, or that could have nothing. A month is
 * written without a nought, so that it has one address.
 */
export function parseReviewRange(year: string, month: string | null, latest: string): ReviewRange | null {
  if (!/^\d{4}$/.test(year) || year < FIRST_YEAR || year > latest.slice(0, 4)) return null;
  if (month === null) return toYearRange(year);
  if (!/^([1-9]|1[0-2])$/.test(month)) return null;
  const rangeKey = `${year}-${month.padStart(2, "0")}`;
  return rangeKey > latest.slice(0, 7) ? null : toMonthRange(rangeKey);
}

/** The address of a review by `YYYY` or `YYYY-MM`. */
export function reviewHref(rangeKey: string): Route {
  const [year, month] = rangeKey.split("-");
  return (month ? `/review/${year}/${Number(month)}` : `/review/${year}`) as Route;
}
