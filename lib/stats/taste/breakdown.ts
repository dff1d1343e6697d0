import "server-only";
import { joinSql, rows, sql } from "@/lib/database/sql";
import { buildSeenParts } from "@/lib/stats/shared/seen-parts";
import type { DayRange, StatsFilter } from "@/lib/stats/shared/stats-filter";
import { TYPICAL_MINUTES } from "@/lib/stats/shared/viewing-minutes";
import { type Dimension, isAnimeOnly, VALUES } from "./dimensions";

export interface Slice {
  /** Null when unknown. */
  value: string | null;
  titles: number;
  viewings: number;
  minutes: number;
  /** Mean rating of the rated titles; null without any. */
  rating: number | null;
  rated: number;
  /** Part of the null slice that the catalogue has not read yet. */
  unread: { titles: number; minutes: number };
}

export interface BreakdownQuery extends Pick<StatsFilter, "kind" | "watch"> {
  timeZone: string;
  /** Null: all viewings, dated or not. */
  range: DayRange | null;
}

/**
 * Viewings by a trait of their titles. Uses `TitleYear` for whole years; without a range it adds episodes that Simkl only
 * counts.
 */
export async function getBreakdown(userId: number, dimension: Dimension, query: BreakdownQuery): Promise<Slice[]> {
  const { kind, watch, range } = query;
  const hasCounted = range === null && watch !== "rewatch";
  const missing = hasCounted ? sql`greatest(i."watchedEpisodes" - coalesce(seen."regular", 0), 0)` : sql`0`;
  const slices = await rows<Omit<Slice, "unread"> & { unreadTitles: number; unreadMinutes: number }>(sql`
    WITH seen AS MATERIALIZED (
      SELECT "simklId", sum("viewings") AS "viewings", sum("minutes") AS "known", sum("unsaid") AS "unsaid", sum("regular") AS "regular"
      FROM (${joinSql(buildSeenParts(userId, query), " UNION ALL ")}) part
      WHERE ${watch}::text IS NULL OR "isRewatch" = (${watch}::text = 'rewatch')
      GROUP BY 1
    ), counted AS (
      SELECT i."simklId", i."rating", coalesce(seen."viewings", 0) AS "viewings", coalesce(seen."known", 0) AS "known",
        coalesce(seen."unsaid", 0) AS "unsaid", ${missing} AS "missing"
      FROM "LibraryItem" i LEFT JOIN seen USING ("simklId")
      WHERE i."userId" = ${userId}
    )
    SELECT "value", count(*)::int AS "titles", sum("viewings" + "missing")::int AS "viewings", sum("minutes")::int AS "minutes",
      avg("rating")::float8 AS "rating", count("rating")::int AS "rated",
      (count(*) FILTER (WHERE "isUnread"))::int AS "unreadTitles",
      coalesce(sum("minutes") FILTER (WHERE "isUnread"), 0)::int AS "unreadMinutes"
    FROM (
      SELECT counted."viewings", counted."missing", counted."rating", ${VALUES[dimension]} AS "value",
        counted."known" + (counted."unsaid" + counted."missing") * coalesce(nullif(t."runtime", 0), ${TYPICAL_MINUTES}) AS "minutes",
        t."detailsAt" IS NULL AND NOT EXISTS (SELECT FROM "UnknownTitle" unknown WHERE unknown."simklId" = t."simklId") AS "isUnread"
      FROM counted JOIN "Title" t USING ("simklId")
      WHERE counted."viewings" + counted."missing" > 0 AND (${kind}::"Kind" IS NULL OR t."kind" = ${kind}::"Kind")
        AND (NOT ${isAnimeOnly(dimension)} OR t."kind" = 'anime')
    ) c
    GROUP BY 1`);
  return slices.map(({ unreadTitles, unreadMinutes, ...slice }) => ({
    ...slice,
    unread: slice.value === null ? { titles: unreadTitles, minutes: unreadMinutes } : NONE,
  }));
}

const NONE = { titles: 0, minutes: 0 };
