import "server-only";
import { rows, sql } from "@/lib/database/sql";
import { FIRST_DATE } from "@/lib/domain/first-date";
import type { LocalWindow } from "@/lib/domain/local-window";
import type { StatsFilter } from "@/lib/stats/shared/stats-filter";

export interface LeftOutWatches {
  bulk: number;
  synthetic: number;
  /** May belong to any time. */
  undated: number;
}

/** Viewings that a chart of exact dates leaves out. */
export async function countLeftOutWatches(
  userId: number,
  { firstDay, lastDay }: LocalWindow,
  watch: StatsFilter["watch"],
): Promise<LeftOutWatches> {
  const found = await rows<LeftOutWatches>(sql`
    SELECT
      coalesce(sum("episodes" + "films") FILTER (WHERE "dateQuality" = 'bulk'), 0)::int AS "bulk",
      coalesce(sum("episodes" + "films") FILTER (WHERE "dateQuality" = 'synthetic'), 0)::int AS "synthetic",
      (SELECT count(*) FROM "Watch"
        WHERE "userId" = ${userId} AND NOT "isCopy" AND ("watchedAt" IS NULL OR "watchedAt" < ${FIRST_DATE})
          AND (${watch}::text IS NULL OR ("rewatchId" > 0) = (${watch}::text = 'rewatch')))::int AS "undated"
    FROM "DailyActivity"
    WHERE "userId" = ${userId} AND "day" BETWEEN ${firstDay}::date AND ${lastDay}::date
      AND (${watch}::text IS NULL OR "isRewatch" = (${watch}::text = 'rewatch'))`);
  return found[0] ?? { bulk: 0, synthetic: 0, undated: 0 };
}
