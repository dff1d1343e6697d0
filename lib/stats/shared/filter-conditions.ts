import "server-only";
import { joinSql, type Sql, sql } from "@/lib/database/sql";
import type { DayRange, StatsFilter } from "./stats-filter";

/** Whether a row of `DailyActivity` is of this person, within these days, and asked for. */
export function matchesDayFilter(userId: number, range: DayRange, filter: StatsFilter): Sql {
  const conditions = [sql`"userId" = ${userId} AND "day" BETWEEN ${range.firstDay}::date AND ${range.lastDay}::date`];
  if (filter.kind) conditions.push(sql`"kind" = ${filter.kind}::"Kind"`);
  if (filter.watch) conditions.push(sql`"isRewatch" = ${filter.watch === "rewatch"}`);
  if (filter.dates === "exact") conditions.push(sql`"dateQuality" = 'exact'`);
  return joinSql(conditions, " AND ");
}

/** Whether a watch `w` of a title `t` is one that `isDayAsked` would count; its day is judged by whoever asks. */
export function matchesWatchFilter(userId: number, filter: StatsFilter): Sql {
  const conditions = [sql`w."userId" = ${userId} AND w."dateQuality" <> 'unknown' AND NOT w."isCopy"`];
  if (filter.kind) conditions.push(sql`t."kind" = ${filter.kind}::"Kind"`);
  if (filter.watch === "first") conditions.push(sql`w."rewatchId" = 0`);
  if (filter.watch === "rewatch") conditions.push(sql`w."rewatchId" > 0`);
  if (filter.dates === "exact") conditions.push(sql`w."dateQuality" = 'exact'`);
  return joinSql(conditions, " AND ");
}
