import type { PoolClient } from "pg";
import { BULK_THRESHOLD } from "./date-quality";

/**
 * Judges the dates of a person's films anew at these seconds, or at all: which films were marked together can only be seen over
 * the whole library, and an answer need not tell all of them. Those that share their second now are `bulk`, also those that
 * stood alone before, and those that no longer share it are not.
 */
export async function gradeMovieDates(
  client: PoolClient,
  userId: number,
  instants: readonly Date[] | null,
): Promise<void> {
  if (instants?.length === 0) return;
  await client.query(
    `UPDATE "Watch" AS film SET "dateQuality" = graded."quality"
     FROM (
       SELECT "simklId", "rewatchId", CASE
         WHEN count(*) FILTER (WHERE NOT "isCopy") OVER (PARTITION BY "watchedAt") >= $3 THEN 'bulk'
         WHEN ("watchedAt" AT TIME ZONE 'UTC')::time = '00:00' THEN 'synthetic'
         ELSE 'exact' END::"DateQuality" AS "quality"
       FROM "Watch"
       WHERE "userId" = $1 AND "season" = 0 AND "number" = 0 AND "dateQuality" <> 'unknown'
         AND ($2::timestamptz[] IS NULL OR "watchedAt" = ANY($2))
     ) AS graded
     WHERE film."userId" = $1 AND film."simklId" = graded."simklId" AND film."rewatchId" = graded."rewatchId"
       AND film."season" = 0 AND film."number" = 0 AND film."dateQuality" <> graded."quality"`,
    [userId, instants, BULK_THRESHOLD],
  );
}
