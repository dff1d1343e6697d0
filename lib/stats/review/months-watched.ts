import "server-only";
import { rows, sql } from "@/lib/database/sql";

/** The months (`YYYY-MM`) in which a person watched anything, the earliest first; a date filled in from a release or an airing says nothing of it. */
export async function listMonthsWatched(userId: number): Promise<string[]> {
  const [row] = await rows<{ months: string[] }>(sql`
    SELECT coalesce(array_agg("month" ORDER BY "month"), '{}') AS "months"
    FROM (SELECT DISTINCT to_char("day", 'YYYY-MM') AS "month" FROM "DailyActivity" WHERE "userId" = ${userId} AND "dateQuality" <> 'synthetic') watched`);
  return row?.months ?? [];
}
