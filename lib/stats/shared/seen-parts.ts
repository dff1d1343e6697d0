import "server-only";
import { type Sql, sql } from "@/lib/database/sql";
import { isWatchOnDays } from "./day-conditions";
import { splitRange } from "./range-parts";
import type { DayRange } from "./stats-filter";

interface SeenQuery {
  timeZone: string;
  /** Null: all viewings, dated or not. */
  range: DayRange | null;
}

/** Statements with the sums per title and rewatch, to be joined by UNION ALL. */
export function buildSeenParts(userId: number, { range, timeZone }: SeenQuery): Sql[] {
  const selectYears = (condition: Sql) => sql`
    SELECT "simklId", "isRewatch", "viewings", "minutes", "unsaid", "regular" FROM "TitleYear"
    WHERE "userId" = ${userId} AND ${condition}`;
  if (range === null) return [selectYears(sql`TRUE`)];
  const { years, edges } = splitRange(range);
  const parts = edges.map(
    ({ firstDay, lastDay }) => sql`
      SELECT w."simklId", w."rewatchId" > 0, count(*)::int, coalesce(sum(w."runtime"), 0)::int,
        (count(*) FILTER (WHERE coalesce(w."runtime", 0) = 0))::int, 0
      FROM "Watch" w
      WHERE w."userId" = ${userId} AND NOT w."isCopy"
        AND ${isWatchOnDays(sql`${firstDay}::date`, sql`${lastDay}::date`, timeZone)}
      GROUP BY 1, 2`,
  );
  // The first statement names the columns.
  return [selectYears(sql`"year" BETWEEN ${years?.first ?? 1}::int AND ${years?.last ?? 0}::int`), ...parts];
}
