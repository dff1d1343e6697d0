import "server-only";
import { db } from "@/lib/database/client";
import type { Kind } from "@/lib/database/generated/enums";

export interface RatedTitles {
  /** 1 to 10. */
  rating: number;
  kind: Kind;
  titles: number;
}

/** How many titles of each kind got each rating; ratings never given are left out. */
export function listRatingCounts(userId: number): Promise<RatedTitles[]> {
  return db.$queryRaw<RatedTitles[]>`
    SELECT i."rating"::int AS "rating", t."kind", count(*)::int AS "titles"
    FROM "LibraryItem" i JOIN "Title" t USING ("simklId")
    WHERE i."userId" = ${userId} AND i."rating" IS NOT NULL
    GROUP BY 1, 2 ORDER BY 1`;
}
