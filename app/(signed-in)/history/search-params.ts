import type { Route } from "next";
import { z } from "zod";
import { withQuery } from "@/app/(signed-in)/_lib/with-query";
import type { HistoryFilter } from "@/lib/library/history/history-filter";
import { type HistoryKey, SerializedHistoryKey, serializeHistoryKey } from "@/lib/library/history/history-key";

/** The position where a page starts. */
export type HistoryStart =
  | { at: "newest" }
  /** With the newest watch of that month, `YYYY-MM`. */
  | { at: "month"; month: string }
  | { at: "place"; after: HistoryKey }
  /** Among what has no date, after the title with this id. */
  | { at: "undated"; after: number | null };

/** The state of the history; invalid parts are ignored. */
export interface HistoryParams extends HistoryFilter {
  start: HistoryStart;
}

const ParamsSchema = z
  .object({
    kind: z.enum(["tv", "anime", "movie"]).nullable().catch(null),
    watch: z.enum(["first", "rewatch"]).nullable().catch(null),
    // PostgreSQL has no place for a zero byte in a text.
    q: z
      .string()
      .max(200)
      .transform((text) => text.replaceAll("\0", "").trim())
      .catch(""),
    month: z
      .string()
      .regex(/^[2-9]\d{3}-(0[1-9]|1[0-2])$/)
      .nullable()
      .catch(null),
    before: SerializedHistoryKey.nullable().catch(null),
    undated: z
      .string()
      .regex(/^\d{0,9}$/)
      .transform((after) => ({ after: after === "" ? null : Number(after) }))
      .nullable()
      .catch(null),
  })
  .transform(
    ({ kind, watch, q, month, before, undated }): HistoryParams => ({
      kind,
      watch,
      search: q,
      start: resolveStart(month, before, undated?.after),
    }),
  );

function resolveStart(
  month: string | null,
  before: HistoryKey | null,
  undated: number | null | undefined,
): HistoryStart {
  if (undated !== undefined) return { at: "undated", after: undated };
  if (before !== null) return { at: "place", after: before };
  return month === null ? { at: "newest" } : { at: "month", month };
}

/** Parses the query that Next passes to a page; repeated parameters are invalid. */
export function parseHistoryParams(searchParams: Record<string, string | string[] | undefined>): HistoryParams {
  return ParamsSchema.parse(searchParams);
}

/** The query string without defaults. */
export function serializeHistoryParams({ kind, watch, search, start }: HistoryParams): URLSearchParams {
  const query = new URLSearchParams();
  if (kind !== null) query.set("kind", kind);
  if (watch !== null) query.set("watch", watch);
  if (search !== "") query.set("q", search);
  if (start.at === "month") query.set("month", start.month);
  if (start.at === "place") query.set("before", serializeHistoryKey(start.after));
  if (start.at === "undated") query.set("undated", String(start.after ?? ""));
  return query;
}

export function historyHref(params: HistoryParams): Route {
  return withQuery("/history", serializeHistoryParams(params));
}

export function hasFilters({ kind, watch, search }: HistoryFilter): boolean {
  return kind !== null || watch !== null || search !== "";
}
