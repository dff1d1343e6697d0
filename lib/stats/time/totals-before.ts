import "server-only";
import { rows, sql } from "@/lib/database/sql";
import type { DaySum } from "@/lib/stats/shared/day-sums";
import { matchesDayFilter } from "@/lib/stats/shared/filter-conditions";
import type { StatsFilter } from "@/lib/stats/shared/stats-filter";

export async function getTotalsBefore(userId: number, day: string, filter: StatsFilter): Promise<Omit<DaySum, "day">> {
  const [sums] = await rows<Omit<DaySum, "day">>(sql`
    SELECT coalesce(sum("episodes"), 0)::int AS "episodes", coalesce(sum("films"), 0)::int AS "films",
      coalesce(sum("minutes"), 0)::int AS "minutes"
    FROM "DailyActivity"
    WHERE ${matchesDayFilter(userId, { firstDay: "1999-12-31", lastDay: day }, filter)} AND "day" < ${day}::date`);
  return sums ?? { episodes: 0, films: 0, minutes: 0 };
}
