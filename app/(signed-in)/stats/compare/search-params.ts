import type { Route } from "next";
import { defineSearchParams, type SearchParams, withQuery } from "@/app/_lib/define-search-params";
import { FILTER_PARAMS, type Filters } from "@/app/(signed-in)/stats/_lib/filters";
import type { RangeChoice } from "@/app/(signed-in)/stats/_lib/range";
import { DAY, RANGE, resolveRangeChoice, splitRange } from "@/app/(signed-in)/stats/_lib/range-params";

export const SIDES = ["a", "b"] as const;
export type SideName = (typeof SIDES)[number];

/** The state of a comparison; invalid parts are ignored. */
export interface CompareParams extends Filters {
  /** Null for the year that it is. */
  a: RangeChoice | null;
  /** Null for the same time a year before the first. */
  b: RangeChoice | null;
}

const params = defineSearchParams("/stats/compare", {
  a: RANGE,
  "a-from": DAY,
  "a-to": DAY,
  b: RANGE,
  "b-from": DAY,
  "b-to": DAY,
  ...FILTER_PARAMS,
});

export function parseCompareParams(searchParams: SearchParams): CompareParams {
  const values = params.parse(searchParams);
  const { a, "a-from": aFrom, "a-to": aTo, b, "b-from": bFrom, "b-to": bTo, ...filters } = values;
  return { a: resolveRangeChoice(a, aFrom, aTo), b: resolveRangeChoice(b, bFrom, bTo), ...filters };
}

export function serializeCompareParams({ a, b, ...filters }: CompareParams): URLSearchParams {
  const [first, second] = [splitRange(a), splitRange(b)];
  return params.serialize({
    ...filters,
    ...{ a: first.named, "a-from": first.from, "a-to": first.to },
    ...{ b: second.named, "b-from": second.from, "b-to": second.to },
  });
}

export function compareHref(values: CompareParams, path = "/stats/compare"): Route {
  return withQuery(path, serializeCompareParams(values));
}
