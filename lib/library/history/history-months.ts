import "server-only";
import { db } from "@/lib/database/client";
import { FIRST_DATE, isAsked } from "./filter-sql";
import type { HistoryFilter } from "./history-filter";

export interface MonthCount {
  /** `YYYY-MM`, a month of the person's calendar. */
  month: string;
  watches: number;
}

/**
 * How many dated watches each local month has, oldest first; months without any are left out. Counted by quarters of an hour,
 * of which all of today's zones have whole ones in every month: putting each watch into a zone would cost most of the time.
 */
export function historyMonths(userId: number, timeZone: string, filter: HistoryFilter): Promise<MonthCount[]> {
  return db.$queryRaw<MonthCount[]>`
    SELECT to_char(counted."quarter" AT TIME ZONE ${timeZone}::text, 'YYYY-MM') AS "month", sum(counted."watches")::int AS "watches"
    FROM (
      SELECT date_bin('15 minutes', w."watchedAt", ${FIRST_DATE}) AS "quarter", count(*) AS "watches"
      FROM "Watch" w JOIN "Title" t USING ("simklId")
      WHERE ${isAsked(userId, filter)} AND w."watchedAt" >= ${FIRST_DATE}
      GROUP BY 1
    ) counted
    GROUP BY 1 ORDER BY 1`;
}
