import type { Kind, ListStatus } from "@/lib/database/generated/enums";
import { FILTERS, type MemoFilter, type MemoFilterName } from "./memo-query";

/** Memos that are alike to every filter. */
export interface FacetGroup {
  isPrivate: boolean;
  kind: Kind;
  status: ListStatus;
  rating: number | null;
  year: number | null;
  /** The search has them, or there is none. */
  isFound: boolean;
  memos: number;
}

export interface MemoFacets {
  all: number;
  /** Of all. */
  private: number;
  /** As many as are asked for. */
  shown: number;
  /** Per filter, how many memos each value has among those that meet every other filter; values without any are left out. */
  counts: Record<MemoFilterName, Map<string, number>>;
}

/** What the filters offer. */
export function foldFacets(groups: readonly FacetGroup[], filter: MemoFilter): MemoFacets {
  const fits = (group: FacetGroup, but?: MemoFilterName) =>
    group.isFound && FILTERS.every((name) => name === but || meets(group, name, filter[name]));
  return {
    all: sum(groups),
    private: sum(groups.filter(({ isPrivate }) => isPrivate)),
    shown: sum(groups.filter((group) => fits(group))),
    counts: {
      privacy: countsOf(
        groups.filter((group) => fits(group, "privacy")),
        "privacy",
      ),
      kind: countsOf(
        groups.filter((group) => fits(group, "kind")),
        "kind",
      ),
      status: countsOf(
        groups.filter((group) => fits(group, "status")),
        "status",
      ),
      rating: countsOf(
        groups.filter((group) => fits(group, "rating")),
        "rating",
      ),
      year: countsOf(
        groups.filter((group) => fits(group, "year")),
        "year",
      ),
    },
  };
}

function meets(group: FacetGroup, name: MemoFilterName, wanted: string | number | null): boolean {
  return wanted === null || filteredBy(group, name) === String(wanted);
}

function countsOf(groups: readonly FacetGroup[], name: MemoFilterName): Map<string, number> {
  const counts = new Map<string, number>();
  for (const group of groups) {
    const value = filteredBy(group, name);
    counts.set(value, (counts.get(value) ?? 0) + group.memos);
  }
  return counts;
}

function filteredBy(group: FacetGroup, name: MemoFilterName): string {
  if (name === "privacy") return group.isPrivate ? "private" : "public";
  return String(group[name] ?? "none");
}

function sum(groups: readonly FacetGroup[]): number {
  return groups.reduce((total, { memos }) => total + memos, 0);
}
