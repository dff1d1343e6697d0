import "server-only";
import { db } from "@/lib/database/client";
import { FIRST_DATE, isAsked, isTitleAsked } from "./filter-sql";
import type { HistoryFilter } from "./history-filter";

/** How many films and episodes, rewatched ones too, were watched nobody knows when: all that `undatedTitles` lists. */
export async function undatedCount(userId: number, filter: HistoryFilter): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    SELECT (
      SELECT count(*) FROM "Watch" w JOIN "Title" t USING ("simklId")
      WHERE ${await isAsked(userId, filter)} AND (w."watchedAt" IS NULL OR w."watchedAt" < ${FIRST_DATE})
    )::int + (
      SELECT coalesce(sum(i."watchedEpisodes" - coalesce(told."rows", 0)), 0)
      FROM "LibraryItem" i JOIN "Title" t USING ("simklId")
      LEFT JOIN (
        SELECT "simklId", count(*) AS "rows" FROM "Watch"
        WHERE "userId" = ${userId} AND "rewatchId" = 0 AND ("season" > 0 OR "number" = 0)
        GROUP BY 1
      ) told ON told."simklId" = i."simklId"
      WHERE i."userId" = ${userId} AND ${await isTitleAsked(userId, filter)} AND ${filter.watch !== "rewatch"}
        AND i."watchedEpisodes" > coalesce(told."rows", 0)
    )::int AS "count"`;
  return rows[0]?.count ?? 0;
}
