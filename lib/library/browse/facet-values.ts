/** The filters that offer values to choose from, as the address names them. */
export const FACETS = [
  "kind",
  "status",
  "rating",
  "genre",
  "country",
  "network",
  "type",
  "runtime",
  "memo",
  "rewatched",
  "next",
] as const;

export type Facet = (typeof FACETS)[number];

/** The value of what is not known, or not given: no rating, no country. */
export const NONE = "none";

/** Lengths in whole minutes. */
export const RUNTIMES = ["under-30", "30-59", "60-89", "90-119", "120-up", NONE] as const;

export const KIND_VALUES = ["tv", "anime", "movie"];
export const STATUS_VALUES = ["watching", "completed", "plantowatch", "hold", "dropped"];
const YES_NO = ["yes", "no"];

/** Filters whose values are known beforehand, in the order they are shown. */
export const CLOSED_FACETS: Partial<Record<Facet, readonly string[]>> = {
  kind: KIND_VALUES,
  status: STATUS_VALUES,
  rating: ["10", "9", "8", "7", "6", "5", "4", "3", "2", "1", NONE],
  runtime: RUNTIMES,
  memo: YES_NO,
  rewatched: YES_NO,
  next: YES_NO,
};

const MAX_VALUE_LENGTH = 80;
const MAX_VALUES = 40;

/** Whether an address may name this value: one of those known beforehand, or one line of moderate length. */
export function isFacetValue(facet: Facet, value: string): boolean {
  const closed = CLOSED_FACETS[facet];
  if (closed) return closed.includes(value);
  return value.length > 0 && value.length <= MAX_VALUE_LENGTH && !/\p{Cc}/u.test(value);
}

/** In the order that the address lists them, whatever order they were chosen in. */
export function sortValues(facet: Facet, values: ReadonlySet<string>): string[] {
  const closed = CLOSED_FACETS[facet];
  if (closed) return closed.filter((value) => values.has(value));
  return [...values].sort((one, other) => (one < other ? -1 : 1)).slice(0, MAX_VALUES);
}
