import type { PoolClient } from "pg";
import { execute, sql } from "@/lib/database/sql";
import { BULK_THRESHOLD } from "./date-quality";

/**
 * Grades the dates of a user's movies at these instants; null: at every instant. Only the whole library shows which movies were marked together,
 * and an answer need not contain all of them: those that share a second are `bulk`, those that no longer do are not.
 */
export async function gradeMovieDates(
  client: PoolClient,
  userId: number,
  instants: readonly Date[] | null,
): Promise<void> {
  if (instants?.length === 0) return;
  const isSelected = instants ? sql`"watchedAt" = ANY(${instants})` : sql`TRUE`;
  await execute(
    sql`UPDATE "Watch" AS movie SET "dateQuality" = graded."quality"
     FROM (
       SELECT "simklId", "rewatchId", CASE
         WHEN count(*) FILTER (WHERE NOT "isCopy") OVER (PARTITION BY "watchedAt") >= ${BULK_THRESHOLD} THEN 'bulk'
         WHEN ("watchedAt" AT TIME ZONE 'UTC')::time = '00:00' THEN 'synthetic'
         ELSE 'exact' END::"DateQuality" AS "quality"
       FROM "Watch"
       WHERE "userId" = ${userId} AND "season" = 0 AND "number" = 0 AND "dateQuality" <> 'unknown' AND ${isSelected}
     ) AS graded
     WHERE movie."userId" = ${userId} AND movie."simklId" = graded."simklId" AND movie."rewatchId" = graded."rewatchId"
       AND movie."season" = 0 AND movie."number" = 0 AND movie."dateQuality" <> graded."quality"`,
    client,
  );
}
