import "server-only";
import { db } from "@/lib/database/client";

export interface YearOfWatching {
  /** Of the person's calendar. */
  year: number;
  /** Minutes of viewings with an exact date and a known length. */
  first: number;
  again: number;
}

/**
 * How long a person watched for the first time and again, year by year. A viewing of a rewatch with the very date of the first
 * watch is one evening, told twice: it counts as the first.
 */
export function timeAgain({ id, timeZone }: { id: number; timeZone: string }): Promise<YearOfWatching[]> {
  return db.$queryRaw<YearOfWatching[]>`
    WITH first AS (
      SELECT date_part('year', "day")::int AS "year", sum("minutes" - "estimatedMinutes")::int AS "minutes"
      FROM "DailyActivity" WHERE "userId" = ${id} AND NOT "isRewatch" AND "dateQuality" = 'exact' GROUP BY 1
    ), again AS (
      SELECT date_part('year', w."watchedAt" AT TIME ZONE ${timeZone}::text)::int AS "year",
        sum(coalesce(nullif(w."runtime", 0), nullif(t."runtime", 0)))::int AS "minutes"
      FROM "RewatchSession" r
      JOIN "Watch" w ON w."userId" = r."userId" AND w."simklId" = r."simklId" AND w."rewatchId" = r."rewatchId"
      CROSS JOIN LATERAL (SELECT "runtime" FROM "Title" WHERE "simklId" = r."simklId" LIMIT 1) t
      WHERE r."userId" = ${id} AND w."dateQuality" = 'exact' AND NOT EXISTS (
        SELECT FROM "Watch" f WHERE f."userId" = ${id} AND f."simklId" = w."simklId" AND f."rewatchId" = 0
          AND f."season" = w."season" AND f."number" = w."number" AND f."watchedAt" = w."watchedAt")
      GROUP BY 1
    )
    SELECT "year", coalesce(first."minutes", 0) AS "first", coalesce(again."minutes", 0) AS "again"
    FROM first FULL JOIN again USING ("year") ORDER BY "year"`;
}
