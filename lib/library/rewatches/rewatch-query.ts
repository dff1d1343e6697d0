import type { Kind, RewatchState } from "@/lib/database/generated/enums";

/** Which titles with rewatches; a title meets state and year when one of its rewatches meets both. Null asks for any. */
export interface RewatchFilter {
  /** Words that all have to stand in one of the title's names; empty for none. */
  search: string;
  kind: Kind | null;
  state: RewatchState | null;
  /** Of the person's calendar, in which the rewatch went on. */
  year: number | null;
}

export const EVERY_REWATCH: RewatchFilter = { search: "", kind: null, state: null, year: null };

/** By the latest rewatch, by how often, by name. */
export const REWATCH_SORTS = ["latest", "most", "title"] as const;
export type RewatchSort = (typeof REWATCH_SORTS)[number];

export const REWATCH_STATES = ["active", "completed", "closed"] as const satisfies readonly RewatchState[];

/** Whether anything narrows the titles down. */
export function hasFilters({ search, kind, state, year }: RewatchFilter): boolean {
  return search !== "" || kind !== null || state !== null || year !== null;
}
