import "server-only";
import type { Kind } from "@/lib/database/generated/enums";
import { rows, sql } from "@/lib/database/sql";
import { TYPICAL_MINUTES } from "@/lib/stats/shared/viewing-minutes";

export const BACKLOG_LISTS = ["watching", "plantowatch", "hold"] as const;

export interface BacklogPart {
  kind: Kind;
  list: (typeof BACKLOG_LISTS)[number];
  titles: number;
  /** Released episodes and movies without a viewing. */
  left: number;
  minutes: number;
  /** The part of `minutes` from typical runtimes. */
  estimatedMinutes: number;
}

/** Simkl has no episode counts for movies (docs/simkl-api.md#all-items) and anime movies (docs/simkl-api.md#quirks). */
export const IS_MOVIE = sql`(t."kind" = 'movie' OR (t."animeType" = 'movie' AND i."totalEpisodes" = 0))`;

/** Unwatched released parts of item `i` and title `t` on the day `today`; a movie is one part. */
export const LEFT = sql`CASE WHEN ${IS_MOVIE}
    THEN (i."lastWatchedAt" IS NULL AND (t."releasedOn" IS NULL OR t."releasedOn" <= today."day"))::int
  ELSE greatest(i."totalEpisodes" - i."notAiredEpisodes" - i."watchedEpisodes", 0) END`;

/** The unwatched released parts by list and kind. `today` is a local day, `YYYY-MM-DD`. */
export function listBacklog(userId: number, kind: Kind | null, today: string): Promise<BacklogPart[]> {
  return rows<BacklogPart>(sql`
    SELECT "kind", "list", count(*)::int AS "titles", sum("left")::int AS "left",
      sum("left" * coalesce("known", "usual"))::int AS "minutes",
      coalesce(sum("left" * "usual") FILTER (WHERE "known" IS NULL), 0)::int AS "estimatedMinutes"
    FROM (
      SELECT t."kind", i."status"::text AS "list", ${LEFT} AS "left", nullif(t."runtime", 0) AS "known", ${TYPICAL_MINUTES} AS "usual"
      FROM "LibraryItem" i JOIN "Title" t USING ("simklId"), (SELECT ${today}::date AS "day") today
      WHERE i."userId" = ${userId} AND i."status" IN ('watching', 'plantowatch', 'hold')
        AND (${kind}::"Kind" IS NULL OR t."kind" = ${kind}::"Kind")
    ) item
    WHERE "left" > 0 GROUP BY 1, 2`);
}
