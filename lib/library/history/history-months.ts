import "server-only";
import { rows, sql } from "@/lib/database/sql";
import { FIRST_DATE } from "@/lib/domain/first-date";
import { matchesWatchFilter } from "./filter-conditions";
import type { HistoryFilter } from "./history-filter";

export interface MonthCount {
  /** Local month, `YYYY-MM`. */
  month: string;
  watches: number;
}

/** Oldest first; empty months are left out. Without a search they come from `DailyActivity`. */
export async function listHistoryMonths(
  userId: number,
  timeZone: string,
  filter: HistoryFilter,
): Promise<MonthCount[]> {
  if (filter.search === "") return listCountedMonths(userId, filter);
  return rows<MonthCount>(sql`
    SELECT to_char(w."watchedAt" AT TIME ZONE ${timeZone}::text, 'YYYY-MM') AS "month", count(*)::int AS "watches"
    FROM "Watch" w JOIN "Title" t USING ("simklId")
    WHERE ${await matchesWatchFilter(userId, filter)} AND w."watchedAt" >= ${FIRST_DATE}
    GROUP BY 1 ORDER BY 1`);
}

function listCountedMonths(userId: number, { kind, watch }: HistoryFilter): Promise<MonthCount[]> {
  return rows<MonthCount>(sql`
    SELECT to_char("day", 'YYYY-MM') AS "month", sum("episodes" + "films")::int AS "watches"
    FROM "DailyActivity"
    WHERE "userId" = ${userId} AND (${kind}::"Kind" IS NULL OR "kind" = ${kind}::"Kind")
      AND (${watch}::text IS NULL OR "isRewatch" = (${watch}::text = 'rewatch'))
    GROUP BY 1 ORDER BY 1`);
}
