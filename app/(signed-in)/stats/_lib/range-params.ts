import { z } from "zod";
import { parsedBy } from "@/app/_lib/define-search-params";
import type { RangeChoice } from "./range";

/** One end of a custom range; watches before 2000 count as undated. */
export const DAY = parsedBy(z.iso.date().regex(/^(1999-12-31$|20)/));

/** `all`, `YYYY` or `YYYY-MM`. */
export const RANGE = parsedBy(
  z
    .string()
    .regex(/^(all|20\d\d(-(0[1-9]|1[0-2]))?)$/)
    .transform((text): NamedRange => {
      if (text === "all") return { of: "all" };
      return { of: text.length === 4 ? "year" : "month", written: text };
    }),
  (range) => (range.of === "all" ? "all" : range.written),
);

type NamedRange = Exclude<RangeChoice, { of: "days" }>;

/** Two days in any order, else a named range; null when neither is given. */
export function resolveRangeChoice(
  named: NamedRange | null,
  from: string | null,
  to: string | null,
): RangeChoice | null {
  if (from && to) return { of: "days", from: from < to ? from : to, to: from < to ? to : from };
  return named;
}

/** The parts of a URL that a range stands in: a name, or its ends. */
export function splitRange(range: RangeChoice | null): {
  named: NamedRange | null;
  from: string | null;
  to: string | null;
} {
  if (range?.of === "days") return { named: null, from: range.from, to: range.to };
  return { named: range, from: null, to: null };
}
