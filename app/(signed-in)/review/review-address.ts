import type { Route } from "next";
import { type ReviewRange, rangeOfMonth, rangeOfYear } from "@/lib/stats/review/review-range";

/** The first year of which a date can be trusted; before 2000 it stands for "don't remember", and zones differ about its last day. */
const FIRST_YEAR = "1999";

/**
 * The year or the month that an address names; null for one that there is not, that lies ahead, or that could have nothing. A month is
 * written without a nought, so that it has one address.
 */
export function readRange(year: string, month: string | null, latest: string): ReviewRange | null {
  if (!/^\d{4}$/.test(year) || year < FIRST_YEAR || year > latest.slice(0, 4)) return null;
  if (month === null) return rangeOfYear(year);
  if (!/^([1-9]|1[0-2])$/.test(month)) return null;
  const written = `${year}-${month.padStart(2, "0")}`;
  return written > latest.slice(0, 7) ? null : rangeOfMonth(written);
}

/** The address of a review by `YYYY` or `YYYY-MM`. */
export function reviewPath(written: string): Route {
  const [year, month] = written.split("-");
  return (month ? `/review/${year}/${Number(month)}` : `/review/${year}`) as Route;
}
