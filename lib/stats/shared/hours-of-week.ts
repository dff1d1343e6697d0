import "server-only";
import { joinSql, rawSql, rows, sql } from "@/lib/database/sql";
import { matchesDayFilter } from "./filter-conditions";
import type { DayRange, StatsFilter } from "./stats-filter";

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
export const HOUR_SUMS = joinSql(HOURS.map((hour) => sql`sum("hours"[${rawSql(String(hour + 1))}])::int`));

/** Seven rows, Monday first, of 24 local hours; a date is the end of a viewing. */
export async function getHoursOfWeek(userId: number, range: DayRange, filter: StatsFilter): Promise<number[][]> {
  const found = await rows<{ weekday: number; hours: number[] }>(sql`
    SELECT extract(isodow FROM "day")::int AS "weekday", ARRAY[${HOUR_SUMS}] AS "hours"
    FROM "DailyActivity"
    WHERE ${matchesDayFilter(userId, range, { ...filter, dates: "exact" })}
    GROUP BY 1`);
  const byWeekday = new Map(found.map(({ weekday, hours }) => [weekday, hours]));
  return [1, 2, 3, 4, 5, 6, 7].map((weekday) => byWeekday.get(weekday) ?? HOURS.map(() => 0));
}
