import "server-only";
import type { Kind } from "@/lib/database/generated/enums";
import { rows, sql } from "@/lib/database/sql";
import { FIRST_DATE } from "@/lib/domain/first-date";
import { TYPICAL_RUNTIME } from "@/lib/domain/typical-runtime";

export interface WatchedTime {
  kind: Kind;
  isRewatch: boolean;
  watches: number;
  minutes: number;
  /** Viewings of unknown length, which are not in `minutes`. */
  withoutLength: number;
}

/** All viewings, dated or not. Dated ones come from `DailyActivity`, whose minutes contain typical runtimes. */
export function listWatchedTime(userId: number): Promise<WatchedTime[]> {
  const { movie, tv, anime } = TYPICAL_RUNTIME;
  return rows<WatchedTime>(sql`
    SELECT "kind", "isRewatch", sum("watches")::int AS "watches", sum("minutes")::int AS "minutes",
      sum("withoutLength")::int AS "withoutLength"
    FROM (
      SELECT "kind", "isRewatch", "episodes" + "films" AS "watches", "minutes" - "estimatedMinutes" AS "minutes",
        "estimatedMinutes" / CASE "kind" WHEN 'movie' THEN ${movie}::int WHEN 'tv' THEN ${tv}::int ELSE ${anime}::int END AS "withoutLength"
      FROM "DailyActivity" WHERE "userId" = ${userId}
      UNION ALL
      SELECT t."kind", w."rewatchId" > 0, 1, coalesce(nullif(w."runtime", 0), t."runtime", 0),
        (coalesce(nullif(w."runtime", 0), nullif(t."runtime", 0)) IS NULL)::int
      FROM "Watch" w JOIN "Title" t USING ("simklId")
      WHERE w."userId" = ${userId} AND NOT w."isCopy" AND (w."watchedAt" IS NULL OR w."watchedAt" < ${FIRST_DATE})
    ) counted
    GROUP BY 1, 2`);
}
