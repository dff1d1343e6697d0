/** The filters with a beginning and an end, as the address names them. */
export const RANGES = ["year", "added", "watched", "rated"] as const;

export type RangeName = (typeof RANGES)[number];

/** Both edges belong to it: years, or days `YYYY-MM-DD` of the person's calendar. Null is open. */
export interface Range {
  from: string | null;
  to: string | null;
}

/** Whether an address may name this edge. */
export function isRangeEdge(name: RangeName, written: string): boolean {
  return name === "year" ? /^(1[89]|20|21)\d\d$/.test(written) : isDay(written);
}

/** The whole decade of a year, or the whole year of days, that begins with these digits. */
export function toBucketRange(name: RangeName, bucket: string): Range {
  if (name === "year") return { from: bucket, to: String(Number(bucket) + 9) };
  return { from: `${bucket}-01-01`, to: `${bucket}-12-31` };
}

function isDay(written: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(written)) return false;
  const day = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(written);
}
