import type { Kind, ListStatus } from "@/lib/database/generated/enums";

export type Privacy = "public" | "private";

/** Null: no condition. */
export interface MemoFilter {
  /** All words must occur in the memo or the names, without case and accents; empty: no search. */
  search: string;
  privacy: Privacy | null;
  kind: Kind | null;
  status: ListStatus | null;
  rating: number | "none" | null;
  /** Of release. */
  year: number | "none" | null;
}

/** Each order with its default direction. */
export const MEMO_SORTS = { moved: "desc", title: "asc", rating: "desc", year: "desc", length: "desc" } as const;
export type MemoSort = keyof typeof MEMO_SORTS;

export interface MemoOrder {
  sort: MemoSort;
  direction: "asc" | "desc";
}

export const EVERY_MEMO: MemoFilter = {
  search: "",
  privacy: null,
  kind: null,
  status: null,
  rating: null,
  year: null,
};

export function hasFilters(filter: MemoFilter): boolean {
  return filter.search !== "" || FILTERS.some((name) => filter[name] !== null);
}

export const FILTERS = ["privacy", "kind", "status", "rating", "year"] as const;
export type MemoFilterName = (typeof FILTERS)[number];
