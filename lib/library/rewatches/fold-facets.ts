import type { Kind, RewatchState } from "@/lib/database/generated/enums";
import type { RewatchFilter } from "./rewatch-query";

/** A rewatch as far as the filters ask about it. */
export interface CountedRewatch {
  simklId: number;
  state: RewatchState;
  kind: Kind;
  /** Null when Simkl keeps no date of it. */
  firstYear: number | null;
  lastYear: number | null;
  /** The search has its title, or there is none. */
  isFound: boolean;
}

interface Counted {
  rewatches: number;
  titles: number;
}

export interface RewatchFacets {
  all: Counted;
  /** Titles with a rewatch as it is asked for, and these rewatches. */
  shown: Counted;
  /** Rewatches per state among those that meet every other filter. */
  states: Record<RewatchState, number>;
  /** Rewatches per year among those that meet every other filter, the latest year first. */
  years: { year: number; rewatches: number }[];
}

/** What the filters offer. */
export function foldFacets(rows: readonly CountedRewatch[], filter: RewatchFilter): RewatchFacets {
  const but = (name?: keyof RewatchFilter) =>
    rows.filter((row) => fits(row, { ...filter, ...(name && { [name]: null }) }));
  const states = { active: 0, completed: 0, closed: 0 };
  for (const { state } of but("state")) states[state] += 1;
  return { all: counted(rows), shown: counted(but()), states, years: perYear(but("year")) };
}

function fits({ kind, state, firstYear, lastYear, isFound }: CountedRewatch, asked: RewatchFilter): boolean {
  if (!isFound || (asked.kind ?? kind) !== kind || (asked.state ?? state) !== state) return false;
  if (asked.year === null) return true;
  return firstYear !== null && lastYear !== null && firstYear <= asked.year && asked.year <= lastYear;
}

function counted(rows: readonly CountedRewatch[]): Counted {
  return { rewatches: rows.length, titles: new Set(rows.map(({ simklId }) => simklId)).size };
}

function perYear(rows: readonly CountedRewatch[]): RewatchFacets["years"] {
  const years = new Map<number, number>();
  for (const { firstYear, lastYear } of rows) {
    if (firstYear === null || lastYear === null) continue;
    for (let year = firstYear; year <= lastYear; year++) years.set(year, (years.get(year) ?? 0) + 1);
  }
  return [...years].map(([year, rewatches]) => ({ year, rewatches })).sort((one, other) => other.year - one.year);
}
