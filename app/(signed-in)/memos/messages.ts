import { KIND_ORDER, KINDS } from "@/components/titles/kinds";
import { STATUS_LABELS, STATUS_ORDER } from "@/lib/domain/list-status";
import type { MemoFilterName, MemoSort } from "@/lib/library/memos/memo-query";

export const SORT_LABELS: Record<MemoSort, string> = {
  moved: "Latest activity",
  title: "Title",
  rating: "Your rating",
  year: "Year",
  length: "Length",
};

export const FILTER_LABELS: Record<MemoFilterName, string> = {
  privacy: "Visibility",
  kind: "Kind",
  status: "List",
  rating: "Rating",
  year: "Year",
};

/** A value of a filter as people say it. */
export function formatFilterValue(name: MemoFilterName, value: string): string {
  if (name === "privacy") return value === "private" ? "Private" : "Public";
  if (name === "kind") return KIND_ORDER.flatMap((kind) => (kind === value ? KINDS[kind].label : [])).join("");
  if (name === "status")
    return STATUS_ORDER.flatMap((status) => (status === value ? STATUS_LABELS[status] : [])).join("");
  if (name === "rating") return value === "none" ? "Not rated" : `Rated ${value}`;
  return value === "none" ? "No year" : value;
}

/** In the order they are offered: lists as everywhere, ratings and years from the highest, what is not known last. */
export function sortFilterValues(name: MemoFilterName, values: Iterable<string>): string[] {
  const known: readonly string[] = name === "status" ? STATUS_ORDER : KIND_ORDER;
  const toRank = (value: string) => (value === "none" ? Number.NEGATIVE_INFINITY : Number(value));
  if (name === "status" || name === "kind") return known.filter((value) => [...values].includes(value));
  return [...values].sort((one, other) => toRank(other) - toRank(one));
}
