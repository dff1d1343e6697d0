import type { Route } from "next";
import { z } from "zod";
import { withQuery } from "@/app/(signed-in)/_lib/with-query";
import { DIMENSIONS, type Dimension } from "@/lib/stats/taste/dimensions";
import { appendFilters, FILTER_PARAMS, type Filters } from "./_lib/filters";
import { appendWhatIf, resolveWhatIf, WHAT_IF_PARAMS, type WhatIf } from "./_lib/library/what-if-params";
import type { RangeChoice } from "./_lib/range";
import { DayParam, RangeParam, resolveRangeChoice } from "./_lib/range-params";

export const VIEWS = ["time", "taste", "library"] as const;
export type View = (typeof VIEWS)[number];

export const SLICE_SORTS = ["name", "titles", "viewings", "time", "rating"] as const;
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
  /** The hypothetical addition; null without one. */
  whatIf: WhatIf | null;
}

const ParamsSchema = z
  .object({
    view: z.enum(VIEWS).catch("time"),
    by: z.enum(DIMENSIONS).catch("genre"),
    sort: z.enum(SLICE_SORTS).catch("time"),
    range: RangeParam,
    from: DayParam,
    to: DayParam,
    ...FILTER_PARAMS,
    ...WHAT_IF_PARAMS,
    calendar: z
      .string()
      .regex(/^(1999|20\d\d)$/)
      .nullable()
      .catch(null),
  })
  .transform(
    ({ from, to, range, what, add, episodes, minutes, ...others }): StatsParams => ({
      ...others,
      range: resolveRangeChoice(range, from, to) ?? { of: "all" },
      whatIf: resolveWhatIf({ what, add, episodes, minutes }),
    }),
  );

/** Parses the query that Next passes to a page; repeated parameters are invalid. */
export function parseStatsParams(searchParams: Record<string, string | string[] | undefined>): StatsParams {
  return ParamsSchema.parse(searchParams);
}

/** Whether any filter is set. */
export function isFiltered({ range, kind, watch }: Pick<StatsParams, "range" | "kind" | "watch">): boolean {
  return range.of !== "all" || kind !== null || watch !== null;
}

/** The query string without defaults. */
export function serializeStatsParams({ view, range, calendar, by, sort, whatIf, ...narrowing }: StatsParams) {
  const searchParams = new URLSearchParams();
  if (view !== "time") searchParams.set("view", view);
  if (range.of === "year" || range.of === "month") searchParams.set("range", range.written);
  if (range.of === "days") {
    searchParams.set("from", range.from);
    searchParams.set("to", range.to);
  }
  appendFilters(searchParams, narrowing);
  if (calendar !== null) searchParams.set("calendar", calendar);
  if (by !== "genre") searchParams.set("by", by);
  if (sort !== "time") searchParams.set("sort", sort);
  appendWhatIf(searchParams, whatIf);
  return searchParams;
}

export function statsHref(params: StatsParams, path = "/stats"): Route {
  return withQuery(path, serializeStatsParams(params));
}
