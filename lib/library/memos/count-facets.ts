import type { Kind, ListStatus } from "@/lib/database/generated/enums";
import { FILTERS, type MemoFilter, type MemoFilterName } from "./memo-query";

/** Memos with equal values in all filters. */
export interface FacetGroup {
  isPrivate: boolean;
  kind: Kind;
  status: ListStatus;
  rating: number | null;
  year: number | null;
  /** True without a search. */
  isFound: boolean;
  memos: number;
}

export interface MemoFacets {
  all: number;
  private: number;
  /** Memos that match the filter. */
  shown: number;
  /** For each filter, memos per value that match all other filters; values without memos are left out. */
  counts: Record<MemoFilterName, Map<string, number>>;
}

export function countFacets(groups: readonly FacetGroup[], filter: MemoFilter): MemoFacets {
  const matchesFilters = (group: FacetGroup, except?: MemoFilterName) =>
    group.isFound && FILTERS.every((name) => name === except || matchesValue(group, name, filter[name]));
  return {
    all: sumMemos(groups),
    private: sumMemos(groups.filter(({ isPrivate }) => isPrivate)),
    shown: sumMemos(groups.filter((group) => matchesFilters(group))),
    counts: Object.fromEntries(
      FILTERS.map((name) => [
        name,
        countValues(
          groups.filter((group) => matchesFilters(group, name)),
          name,
        ),
      ]),
    ) as MemoFacets["counts"],
  };
}

function matchesValue(group: FacetGroup, name: MemoFilterName, expected: string | number | null): boolean {
  return expected === null || getValue(group, name) === String(expected);
}

function countValues(groups: readonly FacetGroup[], name: MemoFilterName): Map<string, number> {
  const counts = new Map<string, number>();
  for (const group of groups) {
    const value = getValue(group, name);
    counts.set(value, (counts.get(value) ?? 0) + group.memos);
  }
  return counts;
}

function getValue(group: FacetGroup, name: MemoFilterName): string {
  if (name === "privacy") return group.isPrivate ? "private" : "public";
  return String(group[name] ?? "none");
}

function sumMemos(groups: readonly FacetGroup[]): number {
  return groups.reduce((total, { memos }) => total + memos, 0);
}
