import "server-only";
import { rows, sql } from "@/lib/database/sql";
import { FIRST_DATE } from "@/lib/domain/first-date";
import { getLocalStart } from "@/lib/domain/local-day";
import { matchesWatchFilter } from "./filter-conditions";
import type { HistoryFilter } from "./history-filter";

export interface DayTotal {
  /** Local day, `YYYY-MM-DD`. */
  day: string;
  episodes: number;
  films: number;
  /** Of viewings with an exact date and a known length. */
  minutes: number;
}

/** Totals per local day, both ends included; days without viewings are left out. */
export async function listHistoryDayTotals(
  userId: number,
  timeZone: string,
  filter: HistoryFilter,
  [firstDay, lastDay]: [string, string],
): Promise<DayTotal[]> {
  const since = getLocalStart("day", firstDay, timeZone);
  const until = getLocalStart("day", lastDay, timeZone, 1);
  return rows<DayTotal>(sql`
    SELECT to_char(w."watchedAt" AT TIME ZONE ${timeZone}::text, 'YYYY-MM-DD') AS "day",
      count(*) FILTER (WHERE w."number" > 0)::int AS "episodes",
      count(*) FILTER (WHERE w."number" = 0)::int AS "films",
      coalesce(sum(coalesce(nullif(w."runtime", 0), t."runtime")) FILTER (WHERE w."dateQuality" = 'exact'), 0)::int AS "minutes"
    FROM "Watch" w JOIN "Title" t USING ("simklId")
    WHERE ${await matchesWatchFilter(userId, filter)}
      AND w."watchedAt" >= ${since} AND w."watchedAt" >= ${FIRST_DATE} AND w."watchedAt" < ${until}
    GROUP BY 1 ORDER BY 1 DESC`);
}
