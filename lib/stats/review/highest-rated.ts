import "server-only";
import type { Kind } from "@/lib/database/generated/enums";
import { rows, sql } from "@/lib/database/sql";
import { withTitleUrl } from "@/lib/library/title/with-title-url";
import type { DayRange } from "@/lib/stats/shared/stats-filter";

export interface RatedTitle {
  simklId: number;
  kind: Kind;
  title: string;
  url: string;
  poster: string | null;
  /** 1 to 10. */
  rating: number;
}

/** The highest ratings given in the range, earlier ones first. */
export async function listHighestRated(
  userId: number,
  timeZone: string,
  range: DayRange,
  limit: number,
): Promise<RatedTitle[]> {
  const found = await rows<Omit<RatedTitle, "url"> & { slug: string | null }>(sql`
    SELECT t."simklId", t."kind", t."title", t."ids"->>'slug' AS "slug", t."poster", i."rating"::int AS "rating"
    FROM "LibraryItem" i JOIN "Title" t USING ("simklId")
    WHERE i."userId" = ${userId} AND i."rating" IS NOT NULL
      AND (i."ratedAt" AT TIME ZONE ${timeZone}::text)::date BETWEEN ${range.firstDay}::date AND ${range.lastDay}::date
    ORDER BY i."rating" DESC, i."ratedAt", t."simklId" LIMIT ${limit}`);
  return found.map(withTitleUrl);
}
