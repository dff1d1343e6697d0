import "server-only";
import type { Kind } from "@/lib/database/generated/enums";
import { rows, sql } from "@/lib/database/sql";

export interface CountedEpisodes {
  kind: Kind;
  episodes: number;
  /** With the runtime of the title. */
  minutes: number;
  /** Episodes of titles without a runtime, which are not in `minutes`. */
  withoutLength: number;
}

/**
 * Watched episodes that Simkl counts without naming them (docs/simkl-api.md#all-items). The count excludes specials and
 * includes anime movies.
 */
export function listCountedEpisodes(userId: number): Promise<CountedEpisodes[]> {
  return rows<CountedEpisodes>(sql`
    SELECT t."kind", sum(c."missing")::int AS "episodes",
      coalesce(sum(c."missing" * t."runtime"), 0)::int AS "minutes",
      coalesce(sum(c."missing") FILTER (WHERE nullif(t."runtime", 0) IS NULL), 0)::int AS "withoutLength"
    FROM (
      SELECT i."simklId", i."watchedEpisodes" - coalesce(w."rows", 0) AS "missing"
      FROM "LibraryItem" i
      LEFT JOIN (
        SELECT "simklId", sum("regular")::int AS "rows" FROM "TitleYear" WHERE "userId" = ${userId} GROUP BY 1
      ) w USING ("simklId")
      WHERE i."userId" = ${userId}
    ) c JOIN "Title" t USING ("simklId")
    WHERE c."missing" > 0
    GROUP BY 1`);
}
