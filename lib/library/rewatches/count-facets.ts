import type { Kind, RewatchState } from "@/lib/database/generated/enums";
import type { RewatchFilter } from "./rewatch-query";

export interface RewatchFacetRow {
  simklId: number;
  state: RewatchState;
  kind: Kind;
  /** Null when Simkl has no date. */
  firstYear: number | null;
  lastYear: number | null;
  /** True without a search. */
  isFound: boolean;
}

interface RewatchCount {
  rewatches: number;
  titles: number;
}

export interface RewatchFacets {
  all: RewatchCount;
  shown: RewatchCount;
  /** Matching all other filters. */
  states: Record<RewatchState, number>;
  /** Matching all other filters, the latest year first. */
  years: { year: number; rewatches: number }[];
}

export function countFacets(rows: readonly RewatchFacetRow[], filter: RewatchFilter): RewatchFacets {
  const filterExcept = (name?: keyof RewatchFilter) =>
    rows.filter((row) => matchesFilter(row, { ...filter, ...(name && { [name]: null }) }));
  const states = { active: 0, completed: 0, closed: 0 };
  for (const { state } of filterExcept("state")) states[state] += 1;
  return {
    all: countRewatches(rows),
    shown: countRewatches(filterExcept()),
    states,
    years: countPerYear(filterExcept("year")),
  };
}

function matchesFilter({ kind, state, firstYear, lastYear, isFound }: RewatchFacetRow, filter: RewatchFilter): boolean {
  if (!isFound || (filter.kind ?? kind) !== kind || (filter.state ?? state) !== state) return false;
  if (filter.year === null) return true;
  return firstYear !== null && lastYear !== null && firstYear <= filter.year && filter.year <= lastYear;
}

function countRewatches(rows: readonly RewatchFacetRow[]): RewatchCount {
  return { rewatches: rows.length, titles: new Set(rows.map(({ simklId }) => simklId)).size };
}

function countPerYear(rows: readonly RewatchFacetRow[]): RewatchFacets["years"] {
  const years = new Map<number, number>();
  for (const { firstYear, lastYear } of rows) {
    if (firstYear === null || lastYear === null) continue;
    for (let year = firstYear; year <= lastYear; year++) years.set(year, (years.get(year) ?? 0) + 1);
  }
  return [...years].map(([year, rewatches]) => ({ year, rewatches })).sort((one, other) => other.year - one.year);
}
