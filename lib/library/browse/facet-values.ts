import { FACET_FIELDS, type FieldWith } from "./fields";

export type Facet = FieldWith<"facet">;

/** Filters that offer values, by their names in the address. */
export const FACETS = (Object.keys(FACET_FIELDS) as Facet[]).sort(
  (one, other) => FACET_FIELDS[one].position - FACET_FIELDS[other].position,
);

/** The value of an item that has none: no rating, no country. */
export const NONE = "none";

/** Filters with a fixed list of values, in the order that pages show. */
export const CLOSED_FACETS: Partial<Record<Facet, readonly string[]>> = Object.fromEntries(
  FACETS.flatMap((facet) => (FACET_FIELDS[facet].values ? [[facet, FACET_FIELDS[facet].values]] : [])),
);

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
