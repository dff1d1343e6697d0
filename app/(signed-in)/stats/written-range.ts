import { z } from "zod";
import type { RangeChoice } from "./range-choice";

// Years that have something: watches before 2000 count as undated.
const Day = z.iso.date().regex(/^(1999-12-31$|20)/);

/** One of two days between which somebody looks. */
export const WrittenDay = Day.nullable().catch(null);

/** `all`, `YYYY` or `YYYY-MM`. */
export const WrittenRange = z
  .string()
  .regex(/^(all|20\d\d(-(0[1-9]|1[0-2]))?)$/)
  .transform((written): RangeChoice => {
    if (written === "all") return { of: "all" };
    return { of: written.length === 4 ? "year" : "month", written };
  })
  .nullable()
  .catch(null);

/** Two days, whichever comes first, else a range that has a name; null when neither is said. */
export function rangeOf(named: RangeChoice | null, from: string | null, to: string | null): RangeChoice | null {
  if (from && to) return { of: "days", from: from < to ? from : to, to: from < to ? to : from };
  return named;
}
