import "server-only";
import { type Sql, sql } from "@/lib/database/sql";

/**
 * A person's items `i` with their titles `t` and counts of rewatches `r`, as the FROM of a statement that asks for
 * `i."userId"`. The titles are looked up one by one: joined, the planner would read the whole catalogue for one library.
 */
export function buildLibraryRows(userId: number): Sql {
  return sql`"LibraryItem" i
    CROSS JOIN LATERAL (SELECT * FROM "Title" WHERE "simklId" = i."simklId" LIMIT 1) t
    LEFT JOIN (
      SELECT "simklId", count(*)::int AS "rewatches" FROM "RewatchSession" WHERE "userId" = ${userId} GROUP BY 1
    ) r ON r."simklId" = i."simklId"`;
}

/**
 * Before 2000 is Simkl's mark for "a long time ago" (docs/simkl-api.md#types-statuses-and-media-objects): no date at
 * all.
 */
export const WATCHED_AT = sql`(CASE WHEN i."lastWatchedAt" >= '2000-01-01Z' THEN i."lastWatchedAt" END)`;

/** Whole minutes; Simkl's 0 is not known. */
export const RUNTIME = sql`nullif(greatest(t."runtime", 0), 0)`;

/** Episodes that aired, by Simkl's counts; 0 for films. */
export const AIRED = sql`(CASE WHEN t."kind" = 'movie' THEN 0 ELSE greatest(i."totalEpisodes" - i."notAiredEpisodes", 0) END)`;
