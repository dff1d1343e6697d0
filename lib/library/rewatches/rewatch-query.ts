import type { Kind, RewatchState } from "@/lib/database/generated/enums";

/** A title matches state and year when one of its rewatches matches both. Null: no condition. */
export interface RewatchFilter {
  /** All words must occur in one name; empty: no search. */
  search: string;
  kind: Kind | null;
  state: RewatchState | null;
  /** A local year of the rewatch. */
  year: number | null;
}

export const EVERY_REWATCH: RewatchFilter = { search: "", kind: null, state: null, year: null };

/** Latest rewatch, number of rewatches, name. */
export const REWATCH_SORTS = ["latest", "most", "title"] as const;
export type RewatchSort = (typeof REWATCH_SORTS)[number];

export const REWATCH_STATES = ["active", "completed", "closed"] as const satisfies readonly RewatchState[];

export function hasFilters({ search, kind, state, year }: RewatchFilter): boolean {
  return search !== "" || kind !== null || state !== null || year !== null;
}
