import "server-only";
import { type Sql, sql } from "@/lib/database/sql";

/**
 * FROM clause: items `i`, titles `t`, counts of rewatches `r`; the statement must filter by `i."userId"`. LATERAL, because a
 * join makes the planner read the whole catalogue.
 */
export function buildLibraryRows(userId: number): Sql {
  return sql`"LibraryItem" i
    CROSS JOIN LATERAL (SELECT * FROM "Title" WHERE "simklId" = i."simklId" LIMIT 1) t
    LEFT JOIN (
      SELECT "simklId", count(*)::int AS "rewatches" FROM "RewatchSession" WHERE "userId" = ${userId} GROUP BY 1
    ) r ON r."simklId" = i."simklId"`;
}

/** Null before 2000 (docs/simkl-api.md#types-statuses-and-media-objects). */
export const WATCHED_AT = sql`(CASE WHEN i."lastWatchedAt" >= '2000-01-01Z' THEN i."lastWatchedAt" END)`;

/** Whole minutes; Simkl's 0 means unknown. */
export const RUNTIME = sql`nullif(greatest(t."runtime", 0), 0)`;

/** Aired episodes by Simkl's counts; 0 for movies. */
export const AIRED = sql`(CASE WHEN t."kind" = 'movie' THEN 0 ELSE greatest(i."totalEpisodes" - i."notAiredEpisodes", 0) END)`;
