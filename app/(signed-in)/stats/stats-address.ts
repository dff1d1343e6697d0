import type { Route } from "next";
import { z } from "zod";
import { DIMENSIONS, type Dimension } from "@/lib/stats/breakdown/dimensions";
import type { StatsFilter } from "@/lib/stats/range/stats-filter";
import { STEPS, type Step } from "@/lib/stats/range/steps";
import type { Unit } from "@/lib/stats/range/time-buckets";
import type { RangeChoice } from "./range-choice";

export const VIEWS = ["time", "taste", "library"] as const;
export type View = (typeof VIEWS)[number];

export const SLICE_SORTS = ["name", "titles", "viewings", "time", "rating"] as const;
export type SliceSort = (typeof SLICE_SORTS)[number];

/** All that the address of the statistics says; what it says wrongly is as if it were not there. */
export interface StatsAddress extends StatsFilter {
  view: View;
  range: RangeChoice;
  unit: Unit;
  /** Null for the one that shows most. */
  step: Step | null;
  /** The year of the calendar; null for the last one of the range. */
  calendar: string | null;
  /** By what titles are told apart. */
  by: Dimension;
  sort: SliceSort;
}

// Years that have something: watches before 2000 count as undated.
const Day = z.iso.date().regex(/^(1999-12-31$|20)/);
const WrittenRange = z
  .string()
  .regex(/^20\d\d(-(0[1-9]|1[0-2]))?$/)
  .transform((written): RangeChoice => ({ of: written.length === 4 ? "year" : "month", written }) as RangeChoice);

const Address = z
  .object({
    view: z.enum(VIEWS).catch("time"),
    by: z.enum(DIMENSIONS).catch("genre"),
    sort: z.enum(SLICE_SORTS).catch("time"),
    range: WrittenRange.nullable().catch(null),
    from: Day.nullable().catch(null),
    to: Day.nullable().catch(null),
    kind: z.enum(["tv", "anime", "movie"]).nullable().catch(null),
    watch: z.enum(["first", "rewatch"]).nullable().catch(null),
    dates: z.enum(["exact", "all"]).catch("exact"),
    unit: z.enum(["hours", "episodes"]).catch("hours"),
    step: z.enum(STEPS).nullable().catch(null),
    calendar: z
      .string()
      .regex(/^(1999|20\d\d)$/)
      .nullable()
      .catch(null),
  })
  .transform(({ from, to, range, ...others }): StatsAddress => {
    if (from && to) return { ...others, range: { of: "days", from: from < to ? from : to, to: from < to ? to : from } };
    return { ...others, range: range ?? { of: "all" } };
  });

/** Reads what Next hands a page of the query; a parameter given twice counts as wrong. */
export function readAddress(query: Record<string, string | string[] | undefined>): StatsAddress {
  return Address.parse(query);
}

/** The address without its path, with nothing in it that goes without saying. */
export function writtenAddress({ view, range, kind, watch, dates, unit, step, calendar, by, sort }: StatsAddress) {
  const query = new URLSearchParams();
  if (view !== "time") query.set("view", view);
  if (range.of === "year" || range.of === "month") query.set("range", range.written);
  if (range.of === "days") {
    query.set("from", range.from);
    query.set("to", range.to);
  }
  if (kind !== null) query.set("kind", kind);
  if (watch !== null) query.set("watch", watch);
  if (dates !== "exact") query.set("dates", dates);
  if (unit !== "hours") query.set("unit", unit);
  if (step !== null) query.set("step", step);
  if (calendar !== null) query.set("calendar", calendar);
  if (by !== "genre") query.set("by", by);
  if (sort !== "time") query.set("sort", sort);
  return query;
}

export function statsHref(address: StatsAddress, path = "/stats"): Route {
  const query = writtenAddress(address);
  // Next's type of addresses cannot tell that this one only adds a query.
  return (query.size > 0 ? `${path}?${query}` : path) as Route;
}
