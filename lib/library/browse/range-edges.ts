import { type FieldWith, RANGE_FIELDS } from "./fields";

export type RangeName = FieldWith<"range">;

/** Filters with a beginning and an end, by their names in the address. */
export const RANGES = (Object.keys(RANGE_FIELDS) as RangeName[]).sort(
  (one, other) => RANGE_FIELDS[one].position - RANGE_FIELDS[other].position,
);

export function isRange(filter: string): filter is RangeName {
  return Object.hasOwn(RANGE_FIELDS, filter);
}

/** Both edges are included: years, or local days `YYYY-MM-DD`. Null is open. */
export interface Range {
  from: string | null;
  to: string | null;
}

export function isRangeEdge(name: RangeName, written: string): boolean {
  return RANGE_FIELDS[name].type === "year" ? /^(1[89]|20|21)\d\d$/.test(written) : isDay(written);
}

/** The decade that begins with a year, or the days of a year. */
export function toBucketRange(name: RangeName, bucket: string): Range {
  if (RANGE_FIELDS[name].type === "year") return { from: bucket, to: String(Number(bucket) + 9) };
  return { from: `${bucket}-01-01`, to: `${bucket}-12-31` };
}

function isDay(written: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(written)) return false;
  const day = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(written);
}
