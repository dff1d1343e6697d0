import "server-only";
import { joinSql, type Sql, sql } from "@/lib/database/sql";
import type { DayRange, StatsFilter } from "./stats-filter";

/** Condition for rows of `DailyActivity`. */
export function matchesDayFilter(userId: number, range: DayRange, filter: StatsFilter): Sql {
  const conditions = [sql`"userId" = ${userId} AND "day" BETWEEN ${range.firstDay}::date AND ${range.lastDay}::date`];
  if (filter.kind) conditions.push(sql`"kind" = ${filter.kind}::"Kind"`);
  if (filter.watch) conditions.push(sql`"isRewatch" = ${filter.watch === "rewatch"}`);
  if (filter.dates === "exact") conditions.push(sql`"dateQuality" = 'exact'`);
  return joinSql(conditions, " AND ");
}

/** Condition for a viewing `w` of a title `t`, without the range. */
export function matchesWatchFilter(userId: number, filter: StatsFilter): Sql {
  const conditions = [sql`w."userId" = ${userId} AND w."dateQuality" <> 'unknown' AND NOT w."isCopy"`];
  if (filter.kind) conditions.push(sql`t."kind" = ${filter.kind}::"Kind"`);
  if (filter.watch === "first") conditions.push(sql`w."rewatchId" = 0`);
  if (filter.watch === "rewatch") conditions.push(sql`w."rewatchId" > 0`);
  if (filter.dates === "exact") conditions.push(sql`w."dateQuality" = 'exact'`);
  return joinSql(conditions, " AND ");
}
