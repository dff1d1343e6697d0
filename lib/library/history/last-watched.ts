import "server-only";
import type { DateQuality, Kind } from "@/lib/database/generated/enums";
import { rows, sql } from "@/lib/database/sql";
import { withTitleUrl } from "@/lib/library/title/with-title-url";

export interface LastWatchedTitle {
  simklId: number;
  kind: Kind;
  title: string;
  poster: string | null;
  url: string;
  watchedAt: Date;
  dateQuality: DateQuality;
  isRewatch: boolean;
  /** Both 0 for a movie. */
  season: number;
  number: number;
}

/** Enough viewings that a binge of one title does not hide the others. */
const NEWEST_WATCHES = 500;

/** The titles watched last, each with its newest viewing. Synthetic dates are left out, bulk dates are not. */
export async function listLastWatched(userId: number, limit: number): Promise<LastWatchedTitle[]> {
  const found = await rows<Omit<LastWatchedTitle, "url"> & { slug: string | null }>(sql`
    SELECT t."simklId", t."kind", t."title", t."poster", t."ids"->>'slug' AS "slug",
      w."watchedAt", w."dateQuality", w."rewatchId" > 0 AS "isRewatch", w."season"::int AS "season", w."number"
    FROM (
      SELECT DISTINCT ON ("simklId") * FROM (
        SELECT "simklId", "rewatchId", "season", "number", "watchedAt", "dateQuality" FROM "Watch"
        WHERE "userId" = ${userId} AND "watchedAt" IS NOT NULL
          AND "dateQuality" IN ('exact', 'bulk') AND NOT "isCopy"
        ORDER BY "watchedAt" DESC LIMIT ${NEWEST_WATCHES}
      ) newest
      ORDER BY "simklId", "watchedAt" DESC, "season" DESC, "number" DESC, "rewatchId"
    ) w JOIN "Title" t USING ("simklId")
    ORDER BY w."watchedAt" DESC, t."title" LIMIT ${limit}`);
  return found.map(withTitleUrl);
}
