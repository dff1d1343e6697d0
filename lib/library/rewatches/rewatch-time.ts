import "server-only";
import { rows, sql } from "@/lib/database/sql";

export interface RewatchTimeOfYear {
  /** Local year. */
  year: number;
  /** Minutes of viewings with an exact date and a known length. */
  first: number;
  again: number;
}

/** Minutes of first viewings and rewatches, per year. */
export function listRewatchTime(userId: number): Promise<RewatchTimeOfYear[]> {
  return rows<RewatchTimeOfYear>(sql`
    SELECT date_part('year', "day")::int AS "year",
      coalesce(sum("minutes" - "estimatedMinutes") FILTER (WHERE NOT "isRewatch"), 0)::int AS "first",
      coalesce(sum("minutes" - "estimatedMinutes") FILTER (WHERE "isRewatch"), 0)::int AS "again"
    FROM "DailyActivity" WHERE "userId" = ${userId} AND "dateQuality" = 'exact'
    GROUP BY 1 ORDER BY 1`);
}
