import "server-only";
import { Prisma } from "@/lib/database/generated/client";
import { isWatchOnDays } from "./day-conditions";
import { splitRange } from "./range-parts";
import type { DayRange } from "./stats-filter";

interface SeenQuery {
  timeZone: string;
  /** Null for everything, with and without a date. */
  range: DayRange | null;
}

/** Statements that together answer how each title was watched, first and again apart, in whole numbers that add up quickly. */
export function buildSeenParts(userId: number, { range, timeZone }: SeenQuery): Prisma.Sql[] {
  const selectYears = (condition: Prisma.Sql) => Prisma.sql`
    SELECT "simklId", "isRewatch", "viewings", "minutes", "unsaid", "regular" FROM "TitleYear"
    WHERE "userId" = ${userId} AND ${condition}`;
  if (range === null) return [selectYears(Prisma.sql`TRUE`)];
  const { years, edges } = splitRange(range);
  const parts = edges.map(
    ({ firstDay, lastDay }) => Prisma.sql`
      SELECT w."simklId", w."rewatchId" > 0, count(*)::int, coalesce(sum(w."runtime"), 0)::int,
        (count(*) FILTER (WHERE coalesce(w."runtime", 0) = 0))::int, 0
      FROM "Watch" w
      WHERE w."userId" = ${userId} AND NOT w."isCopy"
        AND ${isWatchOnDays(Prisma.sql`${firstDay}::date`, Prisma.sql`${lastDay}::date`, timeZone)}
      GROUP BY 1, 2`,
  );
  // First, so that the columns have its names.
  return [selectYears(Prisma.sql`"year" BETWEEN ${years?.first ?? 1}::int AND ${years?.last ?? 0}::int`), ...parts];
}
