import type { Route } from "next";
import { z } from "zod";
import { defineSearchParams, oneOf, parsedBy, type SearchParams, searchText } from "@/app/_lib/define-search-params";
import type { HistoryFilter } from "@/lib/library/history/history-filter";
import { type HistoryKey, SerializedHistoryKey, serializeHistoryKey } from "@/lib/library/history/history-key";

/** Where in the history a page begins. */
export type HistoryStart =
  | { at: "newest" }
  /** With the newest watch of that month, `YYYY-MM`. */
  | { at: "month"; month: string }
  | { at: "place"; after: HistoryKey }
  /** Among what has no date, after the title with this id. */
  | { at: "undated"; after: number | null };

/** The state of the history. */
export interface HistoryParams extends HistoryFilter {
  start: HistoryStart;
}

const params = defineSearchParams("/history", {
  kind: oneOf(["tv", "anime", "movie"]),
  watch: oneOf(["first", "rewatch"]),
  search: searchText("q"),
  month: parsedBy(z.string().regex(/^[2-9]\d{3}-(0[1-9]|1[0-2])$/)),
  before: parsedBy(SerializedHistoryKey, serializeHistoryKey),
  undated: parsedBy(z.string().regex(/^\d{0,9}$/)),
});

export function parseHistoryParams(searchParams: SearchParams): HistoryParams {
  const { month, before, undated, ...filter } = params.parse(searchParams);
  return { ...filter, start: resolveStart(month, before, undated) };
}

function resolveStart(month: string | null, before: HistoryKey | null, undated: string | null): HistoryStart {
  if (undated !== null) return { at: "undated", after: undated === "" ? null : Number(undated) };
  if (before !== null) return { at: "place", after: before };
  return month === null ? { at: "newest" } : { at: "month", month };
}

export function serializeHistoryParams(values: HistoryParams): URLSearchParams {
  return params.serialize(withStart(values));
}

export function historyHref(values: HistoryParams): Route {
  return params.href(withStart(values));
}

function withStart({ start, ...filter }: HistoryParams) {
  return {
    ...filter,
    month: start.at === "month" ? start.month : null,
    before: start.at === "place" ? start.after : null,
    undated: start.at === "undated" ? String(start.after ?? "") : null,
  };
}

export function hasFilters({ kind, watch, search }: HistoryFilter): boolean {
  return kind !== null || watch !== null || search !== "";
}
