import type { Route } from "next";
import { z } from "zod";
import {
  defineSearchParams,
  oneOf,
  type Param,
  parsedBy,
  positionBy,
  type SearchParams,
  searchText,
} from "@/app/_lib/define-search-params";
import type { HistoryFilter } from "@/lib/library/history/history-filter";
import { HISTORY_KEYSET, type HistoryKey } from "@/lib/library/history/history-key";
import { UNDATED_KEYSET, type UndatedCursor } from "@/lib/library/history/undated-titles";

/** Where in the history a page begins. */
export type HistoryStart =
  | { at: "newest" }
  /** With the newest watch of that month, `YYYY-MM`. */
  | { at: "month"; month: string }
  | { at: "place"; after: HistoryKey }
  /** Among what has no date. */
  | { at: "undated"; after: UndatedCursor | null };

/** The state of the history. */
export interface HistoryParams extends HistoryFilter {
  start: HistoryStart;
}

type UndatedStart = Extract<HistoryStart, { at: "undated" }>;

/** Empty for the first title. */
const undated: Param<UndatedStart | null> = {
  parse: (text) => {
    const after = UNDATED_KEYSET.parse(text);
    return text === "" || after ? { at: "undated", after } : undefined;
  },
  serialize: (start) => (start?.after ? UNDATED_KEYSET.serialize(start.after) : ""),
  fallback: null,
};

const params = defineSearchParams("/history", {
  kind: oneOf(["tv", "anime", "movie"]),
  watch: oneOf(["first", "rewatch"]),
  search: searchText("q"),
  month: parsedBy(z.string().regex(/^[2-9]\d{3}-(0[1-9]|1[0-2])$/)),
  before: positionBy(HISTORY_KEYSET),
  undated,
});

export function parseHistoryParams(searchParams: SearchParams): HistoryParams {
  const { month, before, undated, ...filter } = params.parse(searchParams);
  return { ...filter, start: resolveStart(month, before, undated) };
}

function resolveStart(month: string | null, before: HistoryKey | null, undated: UndatedStart | null): HistoryStart {
  if (undated !== null) return undated;
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
    undated: start.at === "undated" ? start : null,
  };
}

export function hasFilters({ kind, watch, search }: HistoryFilter): boolean {
  return kind !== null || watch !== null || search !== "";
}
