import "server-only";
import { rows, sql } from "@/lib/database/sql";

/** Months (`YYYY-MM`) with viewings, oldest first; synthetic dates do not count. */
export async function listMonthsWatched(userId: number): Promise<string[]> {
  const [row] = await rows<{ months: string[] }>(sql`
    SELECT coalesce(array_agg("month" ORDER BY "month"), '{}') AS "months"
    FROM (SELECT DISTINCT to_char("day", 'YYYY-MM') AS "month" FROM "DailyActivity" WHERE "userId" = ${userId} AND "dateQuality" <> 'synthetic') watched`);
  return row?.months ?? [];
}
