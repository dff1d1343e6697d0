import "server-only";
import { rows, sql } from "@/lib/database/sql";
import { matchesDayFilter } from "./filter-conditions";
import type { DayRange, StatsFilter } from "./stats-filter";

const EVER: DayRange = { firstDay: "1999-12-31", lastDay: "9999-12-31" };

/** The first and last day with viewings of any quality; null without viewings. */
export async function findWatchedSpan(
  userId: number,
  { kind, watch }: Pick<StatsFilter, "kind" | "watch"> = { kind: null, watch: null },
): Promise<DayRange | null> {
  const [span] = await rows<{ firstDay: string | null; lastDay: string | null }>(sql`
    SELECT min("day")::text AS "firstDay", max("day")::text AS "lastDay" FROM "DailyActivity"
    WHERE ${matchesDayFilter(userId, EVER, { kind, watch, dates: "all" })}`);
  return span?.firstDay && span.lastDay ? { firstDay: span.firstDay, lastDay: span.lastDay } : null;
}
