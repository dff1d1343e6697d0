import type { Kind, ListStatus } from "@/lib/database/generated/enums";

export type Privacy = "public" | "private";

/** Which memos; null asks for any. */
export interface MemoFilter {
  /** Words that all have to stand in the memo or in its title's names, whatever their case and accents; empty for none. */
  search: string;
  privacy: Privacy | null;
  kind: Kind | null;
  status: ListStatus | null;
  rating: number | "none" | null;
  /** In which the title came out. */
  year: number | "none" | null;
}

/** What memos can be sorted by, and the direction that people mean when they say no more. */
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

/** Whether anything narrows the memos down. */
export function hasFilters(filter: MemoFilter): boolean {
  return filter.search !== "" || FILTERS.some((name) => filter[name] !== null);
}

/** The filters that offer values to choose from. */
export const FILTERS = ["privacy", "kind", "status", "rating", "year"] as const;
export type MemoFilterName = (typeof FILTERS)[number];
