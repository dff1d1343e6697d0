import "server-only";
import type { Kind } from "@/lib/database/generated/enums";
import { joinSql, rows, sql } from "@/lib/database/sql";
import { isWatchOnDays } from "@/lib/stats/shared/day-conditions";
import { buildSeenParts } from "@/lib/stats/shared/seen-parts";
import type { DayRange } from "@/lib/stats/shared/stats-filter";

export interface BegunAndFinished {
  kind: Kind;
  /** Shows with only exact first viewings, the earliest in the range. */
  begun: number;
  /** Completed shows whose last first viewing is in the range, without synthetic dates. */
  finished: number;
}

/** Shows with unnamed episodes count for neither. `TitleYear` rules most shows out, so that few viewings are read. */
export function countBegunAndFinished(userId: number, timeZone: string, range: DayRange): Promise<BegunAndFinished[]> {
  const [firstDay, lastDay] = [sql`${range.firstDay}::date`, sql`${range.lastDay}::date`];
  const [firstYear, lastYear] = [range.firstDay.slice(0, 4), range.lastDay.slice(0, 4)].map(Number);
  const [newYear, newYearsEve] = [sql`${`${firstYear}-01-01`}::date`, sql`${`${lastYear}-12-31`}::date`];
  // PostgreSQL removes these conditions when the range is whole years.
  const isBefore = sql`(${firstDay} > ${newYear} AND ${isWatchOnDays(newYear, sql`(${firstDay} - 1)`, timeZone)})`;
  const isAfter = sql`(${lastDay} < ${newYearsEve} AND ${isWatchOnDays(sql`(${lastDay} + 1)`, newYearsEve, timeZone)})`;
  return rows<BegunAndFinished>(sql`
    WITH seen AS MATERIALIZED (
      SELECT DISTINCT "simklId" FROM (${joinSql(buildSeenParts(userId, { timeZone, range }), " UNION ALL ")}) part WHERE NOT "isRewatch"
    ), candidate AS MATERIALIZED (
      SELECT "simklId", i."watchedEpisodes", years."first" >= ${firstYear}::int AS "mayBegin",
        years."last" <= ${lastYear}::int AND i."status" = 'completed' AS "mayFinish"
      FROM seen JOIN "LibraryItem" i USING ("simklId") JOIN (
        SELECT "simklId", min("year") AS "first", max("year") AS "last", sum("regular") AS "regular"
        FROM "TitleYear" WHERE "userId" = ${userId} AND NOT "isRewatch" GROUP BY 1
      ) years USING ("simklId")
      WHERE i."userId" = ${userId} AND i."watchedEpisodes" <= years."regular" AND years."first" > 0
    )
    SELECT t."kind", (count(*) FILTER (WHERE "mayBegin" AND watched."isBegun"))::int AS "begun",
      (count(*) FILTER (WHERE "mayFinish" AND watched."isFinished"))::int AS "finished"
    FROM candidate JOIN "Title" t USING ("simklId"), LATERAL (
      SELECT bool_and(w."dateQuality" = 'exact' AND NOT ${isBefore}) AS "isBegun",
        bool_and(w."dateQuality" IN ('exact', 'bulk') AND NOT ${isAfter}) AS "isFinished",
        count(*) FILTER (WHERE w."season" > 0) AS "known"
      FROM "Watch" w
      WHERE w."userId" = ${userId} AND w."simklId" = candidate."simklId" AND w."rewatchId" = 0
    ) watched
    WHERE ("mayBegin" OR "mayFinish") AND "watchedEpisodes" <= watched."known" AND EXISTS (
      SELECT FROM "Watch" w
      WHERE w."userId" = ${userId} AND w."simklId" = candidate."simklId" AND w."rewatchId" = 0 AND w."number" > 0
        AND w."dateQuality" = 'exact' AND ${isWatchOnDays(firstDay, lastDay, timeZone)}
    )
    GROUP BY 1`);
}
