import type { Route } from "next";
import { z } from "zod";
import { withQuery } from "@/app/(signed-in)/_lib/with-query";
import { appendFilters, FILTER_PARAMS, type Filters } from "@/app/(signed-in)/stats/_lib/filters";
import type { RangeChoice } from "@/app/(signed-in)/stats/_lib/range";
import { DayParam, RangeParam, resolveRangeChoice } from "@/app/(signed-in)/stats/_lib/range-params";

export const SIDES = ["a", "b"] as const;
export type SideName = (typeof SIDES)[number];

/** The state of a comparison; invalid parts are ignored. */
export interface CompareParams extends Filters {
  /** Null for the year that it is. */
  a: RangeChoice | null;
  /** Null for the same time a year before the first. */
  b: RangeChoice | null;
}

const ParamsSchema = z
  .object({
    a: RangeParam,
    "a-from": DayParam,
    "a-to": DayParam,
    b: RangeParam,
    "b-from": DayParam,
    "b-to": DayParam,
    ...FILTER_PARAMS,
  })
  .transform(
    ({ a, "a-from": aFrom, "a-to": aTo, b, "b-from": bFrom, "b-to": bTo, ...filters }): CompareParams => ({
      a: resolveRangeChoice(a, aFrom, aTo),
      b: resolveRangeChoice(b, bFrom, bTo),
      ...filters,
    }),
  );

/** Reads a query as the statistics read theirs. */
export function parseCompareParams(searchParams: Record<string, string | string[] | undefined>): CompareParams {
  return ParamsSchema.parse(searchParams);
}

/** The query string without defaults. */
export function serializeCompareParams({ a, b, ...filters }: CompareParams): URLSearchParams {
  const searchParams = new URLSearchParams();
  appendRange(searchParams, "a", a);
  appendRange(searchParams, "b", b);
  appendFilters(searchParams, filters);
  return searchParams;
}

export function compareHref(params: CompareParams, path = "/stats/compare"): Route {
  return withQuery(path, serializeCompareParams(params));
}

function appendRange(searchParams: URLSearchParams, side: SideName, choice: RangeChoice | null): void {
  if (choice === null) return;
  if (choice.of !== "days") searchParams.set(side, choice.of === "all" ? "all" : choice.written);
  else {
    searchParams.set(`${side}-from`, choice.from);
    searchParams.set(`${side}-to`, choice.to);
  }
}
