import "server-only";
import { Prisma } from "@/lib/database/generated/client";
import type { DayRange, StatsFilter } from "./stats-filter";

/** Whether a row of `DailyActivity` is of this person, within these days, and asked for. */
export function matchesDayFilter(userId: number, range: DayRange, filter: StatsFilter): Prisma.Sql {
  const conditions = [
    Prisma.sql`"userId" = ${userId} AND "day" BETWEEN ${range.firstDay}::date AND ${range.lastDay}::date`,
  ];
  if (filter.kind) conditions.push(Prisma.sql`"kind" = ${filter.kind}::"Kind"`);
  if (filter.watch) conditions.push(Prisma.sql`"isRewatch" = ${filter.watch === "rewatch"}`);
  if (filter.dates === "exact") conditions.push(Prisma.sql`"dateQuality" = 'exact'`);
  return Prisma.join(conditions, " AND ");
}

/** Whether a watch `w` of a title `t` is one that `isDayAsked` would count; its day is judged by whoever asks. */
export function matchesWatchFilter(userId: number, filter: StatsFilter): Prisma.Sql {
  const conditions = [Prisma.sql`w."userId" = ${userId} AND w."dateQuality" <> 'unknown' AND NOT w."isCopy"`];
  if (filter.kind) conditions.push(Prisma.sql`t."kind" = ${filter.kind}::"Kind"`);
  if (filter.watch === "first") conditions.push(Prisma.sql`w."rewatchId" = 0`);
  if (filter.watch === "rewatch") conditions.push(Prisma.sql`w."rewatchId" > 0`);
  if (filter.dates === "exact") conditions.push(Prisma.sql`w."dateQuality" = 'exact'`);
  return Prisma.join(conditions, " AND ");
}
