import { z } from "zod";
import type { RangeChoice } from "./range";

// Years that have something: watches before 2000 count as undated.
const Day = z.iso.date().regex(/^(1999-12-31$|20)/);

/** One end of a custom range. */
export const DayParam = Day.nullable().catch(null);

/** `all`, `YYYY` or `YYYY-MM`. */
export const RangeParam = z
  .string()
  .regex(/^(all|20\d\d(-(0[1-9]|1[0-2]))?)$/)
  .transform((text): RangeChoice => {
    if (text === "all") return { of: "all" };
    return { of: text.length === 4 ? "year" : "month", written: text };
  })
  .nullable()
  .catch(null);

/** Two days in any order, else a named range; null when neither is given. */
export function resolveRangeChoice(
  named: RangeChoice | null,
  from: string | null,
  to: string | null,
): RangeChoice | null {
  if (from && to) return { of: "days", from: from < to ? from : to, to: from < to ? to : from };
  return named;
}
