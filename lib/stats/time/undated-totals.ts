import "server-only";
import { rows, sql } from "@/lib/database/sql";
import { FIRST_DATE } from "@/lib/domain/first-date";
import type { Total } from "@/lib/stats/shared/range-totals";
import type { StatsFilter } from "@/lib/stats/shared/stats-filter";
import { KNOWN_MINUTES, TYPICAL_MINUTES } from "@/lib/stats/shared/viewing-minutes";

/**
 * Undated viewings, and those before 2000 (docs/simkl-api.md#types-statuses-and-media-objects). `DailyActivity` has no rows
 * for them.
 */
export function listUndatedTotals(
  userId: number,
  { kind, watch }: Pick<StatsFilter, "kind" | "watch">,
): Promise<Total[]> {
  return rows<Total>(sql`
    SELECT t."kind", w."rewatchId" > 0 AS "isRewatch", 'unknown'::"DateQuality" AS "dateQuality",
      (count(*) FILTER (WHERE NOT (w."season" = 0 AND w."number" = 0)))::int AS "episodes",
      (count(*) FILTER (WHERE w."season" = 0 AND w."number" = 0))::int AS "films",
      sum(coalesce(${KNOWN_MINUTES}, ${TYPICAL_MINUTES}))::int AS "minutes",
      coalesce(sum(${TYPICAL_MINUTES}) FILTER (WHERE ${KNOWN_MINUTES} IS NULL), 0)::int AS "estimatedMinutes"
    FROM "Watch" w JOIN "Title" t USING ("simklId")
    WHERE w."userId" = ${userId} AND NOT w."isCopy" AND (w."watchedAt" IS NULL OR w."watchedAt" < ${FIRST_DATE})
      AND (${kind}::"Kind" IS NULL OR t."kind" = ${kind}::"Kind")
      AND (${watch}::text IS NULL OR (w."rewatchId" > 0) = (${watch}::text = 'rewatch'))
    GROUP BY 1, 2`);
}
