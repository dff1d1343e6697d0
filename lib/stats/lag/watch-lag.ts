import "server-only";
import { db } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { isDayWithin } from "../range/day-within";
import type { DayRange, StatsFilter } from "../range/stats-filter";

export interface LagDay {
  /** Days of the person's calendar from the airing to the watching; 0 on the same day or before. */
  days: number;
  episodes: number;
}

/** So many of the latest episodes tell how fast somebody watches, and no more have to be looked up. */
export const LATEST_EPISODES = 1000;

/**
 * How long after it aired each of the latest episodes of these days was first watched, by exact dates; episodes of which the
 * catalogue knows no date are left out.
 */
export function watchLag(
  userId: number,
  timeZone: string,
  range: DayRange,
  kind: StatsFilter["kind"],
): Promise<LagDay[]> {
  // The kind is looked up row by row: PostgreSQL then reads the newest by the index until there are enough, and no whole history.
  return db.$queryRaw<LagDay[]>`
    SELECT greatest((w."watchedAt" AT TIME ZONE ${timeZone}::text)::date - (aired."airsAt" AT TIME ZONE ${timeZone}::text)::date, 0) AS "days",
      count(*)::int AS "episodes"
    FROM (
      SELECT w."simklId", w."season", w."number", w."watchedAt"
      FROM "Watch" w
      WHERE w."userId" = ${userId} AND w."rewatchId" = 0 AND w."number" > 0 AND w."dateQuality" = 'exact'
        AND (SELECT t."kind" FROM "Title" t WHERE t."simklId" = w."simklId") = ANY(${kind === null ? ["tv", "anime"] : [kind]}::"Kind"[])
        AND ${isDayWithin(Prisma.sql`${range.firstDay}::date`, Prisma.sql`${range.lastDay}::date`, timeZone)}
      ORDER BY w."watchedAt" DESC, w."simklId" DESC, w."season" DESC, w."number" DESC LIMIT ${LATEST_EPISODES}
    ) w JOIN "CatalogEpisode" aired USING ("simklId", "season", "number")
    WHERE aired."airsAt" IS NOT NULL
    GROUP BY 1 ORDER BY 1`;
}
