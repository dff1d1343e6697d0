import "server-only";
import type { Kind } from "@/lib/database/generated/enums";
import { rows, sql } from "@/lib/database/sql";

export interface CountedEpisodes {
  kind: Kind;
  episodes: number;
  /** Reckoned with the usual length of the title. */
  minutes: number;
  /** Episodes of titles of unknown length: they add nothing to `minutes`. */
  withoutLength: number;
}

/**
 * Watched episodes that Simkl counts without saying which or when (docs/simkl-api.md#all-items: the count is
 * authoritative for how many). Specials are outside that count, so only regular episodes, and anime films (season and
 * number 0), are taken off it.
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
