import "server-only";
import type { Kind } from "@/lib/database/generated/enums";
import { rows, sql } from "@/lib/database/sql";
import type { DayRange } from "@/lib/stats/shared/stats-filter";

export interface RatingsGiven {
  /** Local year, `YYYY`; null when unknown. */
  year: string | null;
  kind: Kind;
  /** 1 to 10. */
  rating: number;
  titles: number;
}

export interface RatingsQuery {
  timeZone: string;
  kind: Kind | null;
  /** Null: all ratings. */
  range: DayRange | null;
}

export function listRatingsGiven(userId: number, { timeZone, kind, range }: RatingsQuery): Promise<RatingsGiven[]> {
  return rows<RatingsGiven>(sql`
    SELECT to_char(i."ratedAt" AT TIME ZONE ${timeZone}::text, 'YYYY') AS "year", t."kind", i."rating"::int AS "rating",
      count(*)::int AS "titles"
    FROM "LibraryItem" i JOIN "Title" t USING ("simklId")
    WHERE i."userId" = ${userId} AND i."rating" IS NOT NULL AND (${kind}::"Kind" IS NULL OR t."kind" = ${kind}::"Kind")
      AND (${range === null} OR (i."ratedAt" AT TIME ZONE ${timeZone}::text)::date
        BETWEEN ${range?.firstDay ?? null}::date AND ${range?.lastDay ?? null}::date)
    GROUP BY 1, 2, 3 ORDER BY 1 NULLS FIRST, 2, 3`);
}
