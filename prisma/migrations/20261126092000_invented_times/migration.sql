-- As `episodeQualities` judges from now on. Days are counted by it from the weekly proof on, which counts all of them anew.
UPDATE "Watch" watch SET "dateQuality" = 'synthetic'
FROM (
  SELECT "userId", "simklId", "rewatchId", ("watchedAt" AT TIME ZONE 'UTC')::time AS "time", count(DISTINCT "watchedAt") AS "days",
    sum(count(DISTINCT "watchedAt")) OVER title AS "all",
    sum(CASE WHEN count(DISTINCT "watchedAt") >= 3 THEN count(DISTINCT "watchedAt") ELSE 0 END) OVER title AS "regular"
  FROM "Watch"
  WHERE "number" > 0 AND "dateQuality" <> 'unknown' AND date_part('second', "watchedAt") = 0
  GROUP BY 1, 2, 3, 4 WINDOW title AS (PARTITION BY "userId", "simklId", "rewatchId")
) minute
WHERE watch."number" > 0 AND watch."dateQuality" = 'exact' AND minute."days" >= 3 AND minute."regular" * 2 >= minute."all"
  AND watch."userId" = minute."userId" AND watch."simklId" = minute."simklId" AND watch."rewatchId" = minute."rewatchId"
  AND (watch."watchedAt" AT TIME ZONE 'UTC')::time = minute."time";
