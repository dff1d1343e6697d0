import "server-only";
import type { Kind } from "@/lib/database/generated/enums";
import { rows, sql } from "@/lib/database/sql";

export interface RatedTitles {
  /** 1 to 10. */
  rating: number;
  kind: Kind;
  titles: number;
}

export function listRatingCounts(userId: number): Promise<RatedTitles[]> {
  return rows<RatedTitles>(sql`
    SELECT i."rating"::int AS "rating", t."kind", count(*)::int AS "titles"
    FROM "LibraryItem" i JOIN "Title" t USING ("simklId")
    WHERE i."userId" = ${userId} AND i."rating" IS NOT NULL
    GROUP BY 1, 2 ORDER BY 1`);
}
