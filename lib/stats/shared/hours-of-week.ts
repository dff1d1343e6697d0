import "server-only";
import { joinSql, rawSql, rows, sql } from "@/lib/database/sql";
import { matchesDayFilter } from "./filter-conditions";
import type { DayRange, StatsFilter } from "./stats-filter";

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
/** Viewings in each hour, added up over rows of `DailyActivity`. */
export const HOUR_SUMS = joinSql(HOURS.map((hour) => sql`sum("hours"[${rawSql(String(hour + 1))}])::int`));

/**
 * How many viewings are dated in each hour of each weekday, which is when they ended or were marked: seven rows, Monday first, of 24
 * hours of the person's clock.
 */
export async function getHoursOfWeek(userId: number, range: DayRange, filter: StatsFilter): Promise<number[][]> {
  const found = await rows<{ weekday: number; hours: number[] }>(sql`
    SELECT extract(isodow FROM "day")::int AS "weekday", ARRAY[${HOUR_SUMS}] AS "hours"
    FROM "DailyActivity"
    WHERE ${matchesDayFilter(userId, range, { ...filter, dates: "exact" })}
    GROUP BY 1`);
  const byWeekday = new Map(found.map(({ weekday, hours }) => [weekday, hours]));
  return [1, 2, 3, 4, 5, 6, 7].map((weekday) => byWeekday.get(weekday) ?? HOURS.map(() => 0));
}
