import "server-only";
import type { Kind } from "@/lib/database/generated/enums";
import { rows, sql } from "@/lib/database/sql";

export interface DropOff {
  /** Episodes watched before the show was dropped. */
  watched: number;
  shows: number;
}

/** Shows and anime by number of watched episodes, in order. */
export function listDropOffs(userId: number, kind: Kind | null): Promise<DropOff[]> {
  return rows<DropOff>(sql`
    SELECT i."watchedEpisodes" AS "watched", count(*)::int AS "shows"
    FROM "LibraryItem" i JOIN "Title" t USING ("simklId")
    WHERE i."userId" = ${userId} AND i."status" = 'dropped' AND t."kind" <> 'movie' AND t."animeType" IS DISTINCT FROM 'movie'
      AND (${kind}::"Kind" IS NULL OR t."kind" = ${kind}::"Kind")
    GROUP BY 1 ORDER BY 1`);
}
