import "server-only";
import { db } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import type { Kind } from "@/lib/database/generated/enums";
import { isDayWithin } from "../range/day-within";
import type { DayRange } from "../range/stats-filter";

export interface BegunAndFinished {
  kind: Kind;
  /** Shows of which every first viewing has an exact date, the earliest on these days. */
  begun: number;
  /** Completed shows of which the latest episode was first watched on these days, and no episode before or after at a date that is made up. */
  finished: number;
}

/** How many shows a person began and finished on these days, as far as their dates say it; one with episodes that are only counted says neither. */
export function begunAndFinished(userId: number, timeZone: string, range: DayRange): Promise<BegunAndFinished[]> {
  const { firstDay, lastDay } = range;
  return db.$queryRaw<BegunAndFinished[]>`
    SELECT t."kind", (count(*) FILTER (WHERE "isAllExact" AND "first" >= ${firstDay}::date))::int AS "begun",
      (count(*) FILTER (WHERE i."status" = 'completed' AND "isAllReal" AND "last" <= ${lastDay}::date))::int AS "finished"
    FROM (
      SELECT DISTINCT w."simklId" FROM "Watch" w
      WHERE w."userId" = ${userId} AND w."rewatchId" = 0 AND w."number" > 0 AND w."dateQuality" = 'exact'
        AND ${isDayWithin(Prisma.sql`${firstDay}::date`, Prisma.sql`${lastDay}::date`, timeZone)}
    ) seen
    JOIN "LibraryItem" i ON i."userId" = ${userId} AND i."simklId" = seen."simklId"
    JOIN "Title" t ON t."simklId" = seen."simklId"
    CROSS JOIN LATERAL (
      SELECT bool_and(w."dateQuality" = 'exact') AS "isAllExact", bool_and(w."dateQuality" IN ('exact', 'bulk')) AS "isAllReal",
        min(w."watchedAt" AT TIME ZONE ${timeZone}::text)::date AS "first", max(w."watchedAt" AT TIME ZONE ${timeZone}::text)::date AS "last",
        count(*) FILTER (WHERE w."season" > 0) AS "known"
      FROM "Watch" w
      WHERE w."userId" = ${userId} AND w."simklId" = seen."simklId" AND w."rewatchId" = 0
    ) watched
    WHERE i."watchedEpisodes" <= watched."known"
    GROUP BY 1`;
}
