import { KINDS } from "@/lib/domain/kind";
import { STATUS_ORDER } from "@/lib/domain/list-status";

/** Filters that offer values, by their names in the address. */
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

/** The value of an item that has none: no rating, no country. */
export const NONE = "none";

/** Whole minutes. */
export const RUNTIMES = ["under-30", "30-59", "60-89", "90-119", "120-up", NONE] as const;

const YES_NO = ["yes", "no"];

/** Filters with a fixed list of values, in the order that pages show. */
export const CLOSED_FACETS: Partial<Record<Facet, readonly string[]>> = {
  kind: KINDS,
  status: STATUS_ORDER,
  rating: ["10", "9", "8", "7", "6", "5", "4", "3", "2", "1", NONE],
  runtime: RUNTIMES,
  memo: YES_NO,
  rewatched: YES_NO,
  next: YES_NO,
};

const MAX_VALUE_LENGTH = 80;
const MAX_VALUES = 40;

/** True for a value of the fixed list, or else for one line of moderate length. */
export function isFacetValue(facet: Facet, value: string): boolean {
  const closed = CLOSED_FACETS[facet];
  if (closed) return closed.includes(value);
  return value.length > 0 && value.length <= MAX_VALUE_LENGTH && !/\p{Cc}/u.test(value);
}

/** In the order of the address, so that equal selections have equal addresses. */
export function sortValues(facet: Facet, values: ReadonlySet<string>): string[] {
  const closed = CLOSED_FACETS[facet];
  if (closed) return closed.filter((value) => values.has(value));
  return [...values].sort((one, other) => (one < other ? -1 : 1)).slice(0, MAX_VALUES);
}
