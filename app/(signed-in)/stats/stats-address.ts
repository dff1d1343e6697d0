import type { Route } from "next";
import { z } from "zod";
import { DIMENSIONS, type Dimension } from "@/lib/stats/breakdown/dimensions";
import { withQuery } from "../with-query";
import { WHAT_IF, type WhatIf, whatIfOf, writeWhatIf } from "./library/what-if-address";
import { NARROWING, type Narrowing, writeNarrowing } from "./narrowing";
import type { RangeChoice } from "./range-choice";
import { rangeOf, WrittenDay, WrittenRange } from "./written-range";

export const VIEWS = ["time", "taste", "library"] as const;
export type View = (typeof VIEWS)[number];

export const SLICE_SORTS = ["name", "titles", "viewings", "time", "rating"] as const;
export type SliceSort = (typeof SLICE_SORTS)[number];

/** All that the address of the statistics says; what it says wrongly is as if it were not there. */
export interface StatsAddress extends Narrowing {
  view: View;
  range: RangeChoice;
  /** The year of the calendar; null for the last one of the range. */
  calendar: string | null;
  /** By what titles are told apart. */
  by: Dimension;
  sort: SliceSort;
  /** What the library is looked at with; null for as it is. */
  whatIf: WhatIf | null;
}

const Address = z
  .object({
    view: z.enum(VIEWS).catch("time"),
    by: z.enum(DIMENSIONS).catch("genre"),
    sort: z.enum(SLICE_SORTS).catch("time"),
    range: WrittenRange,
    from: WrittenDay,
    to: WrittenDay,
    ...NARROWING,
    ...WHAT_IF,
    calendar: z
      .string()
      .regex(/^(1999|20\d\d)$/)
      .nullable()
      .catch(null),
  })
  .transform(
    ({ from, to, range, what, add, episodes, minutes, ...others }): StatsAddress => ({
      ...others,
      range: rangeOf(range, from, to) ?? { of: "all" },
      whatIf: whatIfOf({ what, add, episodes, minutes }),
    }),
  );

/** Reads what Next hands a page of the query; a parameter given twice counts as wrong. */
export function readAddress(query: Record<string, string | string[] | undefined>): StatsAddress {
  return Address.parse(query);
}

/** Whether it asks for less than everything that was watched. */
export function isNarrowed({ range, kind, watch }: Pick<StatsAddress, "range" | "kind" | "watch">): boolean {
  return range.of !== "all" || kind !== null || watch !== null;
}

/** The address without its path, with nothing in it that goes without saying. */
export function writtenAddress({ view, range, calendar, by, sort, whatIf, ...narrowing }: StatsAddress) {
  const query = new URLSearchParams();
  if (view !== "time") query.set("view", view);
  if (range.of === "year" || range.of === "month") query.set("range", range.written);
  if (range.of === "days") {
    query.set("from", range.from);
    query.set("to", range.to);
  }
  writeNarrowing(query, narrowing);
  if (calendar !== null) query.set("calendar", calendar);
  if (by !== "genre") query.set("by", by);
  if (sort !== "time") query.set("sort", sort);
  writeWhatIf(query, whatIf);
  return query;
}

export function statsHref(address: StatsAddress, path = "/stats"): Route {
  return withQuery(path, writtenAddress(address));
}
