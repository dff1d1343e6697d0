import type { Route } from "next";
import { z } from "zod";
import { defineSearchParams, oneOf, parsedBy, type SearchParams, withQuery } from "@/app/_lib/define-search-params";
import { DIMENSIONS, type Dimension } from "@/lib/stats/taste/dimensions";
import { FILTER_PARAMS, type Filters } from "./_lib/filters";
import { resolveWhatIf, splitWhatIf, WHAT_IF_PARAMS, type WhatIf } from "./_lib/library/what-if-params";
import type { RangeChoice } from "./_lib/range";
import { DAY, RANGE, resolveRangeChoice, splitRange } from "./_lib/range-params";

export const VIEWS = ["time", "taste", "library"] as const;
type View = (typeof VIEWS)[number];

const SLICE_SORTS = ["name", "titles", "viewings", "time", "rating"] as const;
export type SliceSort = (typeof SLICE_SORTS)[number];

/** The state of the statistics; invalid parts are ignored. */
export interface StatsParams extends Filters {
  view: View;
  range: RangeChoice;
  /** The year of the calendar; null for the last one of the range. */
  calendar: string | null;
  /** The dimension of the breakdown. */
  by: Dimension;
  sort: SliceSort;
  /** What the library is looked at with; null for as it is. */
  whatIf: WhatIf | null;
}

const params = defineSearchParams("/stats", {
  view: oneOf(VIEWS, "time"),
  range: RANGE,
  from: DAY,
  to: DAY,
  ...FILTER_PARAMS,
  calendar: parsedBy(z.string().regex(/^(1999|20\d\d)$/)),
  by: oneOf(DIMENSIONS, "genre"),
  sort: oneOf(SLICE_SORTS, "time"),
  ...WHAT_IF_PARAMS,
});

export function parseStatsParams(searchParams: SearchParams): StatsParams {
  const { range, from, to, add, what, episodes, minutes, ...others } = params.parse(searchParams);
  return {
    ...others,
    range: resolveRangeChoice(range, from, to) ?? { of: "all" },
    whatIf: resolveWhatIf({ what, add, episodes, minutes }),
  };
}

/** Whether it asks for less than everything that was watched. */
export function isFiltered({ range, kind, watch }: Pick<StatsParams, "range" | "kind" | "watch">): boolean {
  return range.of !== "all" || kind !== null || watch !== null;
}

export function serializeStatsParams({ range, whatIf, ...others }: StatsParams): URLSearchParams {
  const { named, from, to } = splitRange(range.of === "all" ? null : range);
  return params.serialize({ ...others, range: named, from, to, ...splitWhatIf(whatIf) });
}

export function statsHref(values: StatsParams, path = "/stats"): Route {
  return withQuery(path, serializeStatsParams(values));
}
