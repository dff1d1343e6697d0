import "server-only";
import { rows, sql } from "@/lib/database/sql";
import { getLocalStart } from "@/lib/domain/local-day";
import type { DayRange, StatsFilter } from "@/lib/stats/shared/stats-filter";

export interface LagDay {
  /** Local days from the airing; 0 on the same day or before. */
  days: number;
  episodes: number;
}

/** Enough episodes to measure a habit. */
const LATEST_EPISODES = 1000;

/** Days between airing and first viewing, for the latest exact viewings in the range. */
export function listWatchLags(
  userId: number,
  timeZone: string,
  range: DayRange,
  kind: StatsFilter["kind"],
): Promise<LagDay[]> {
  // Instants instead of computed days, so that PostgreSQL reads the newest viewings by index.
  const [since, until] = [
    getLocalStart("day", range.firstDay, timeZone),
    getLocalStart("day", range.lastDay, timeZone, 1),
  ];
  const isOfKind = kind
    ? sql`EXISTS (SELECT FROM "Title" t WHERE t."simklId" = w."simklId" AND t."kind" = ${kind}::"Kind")`
    : sql`TRUE`;
  return rows<LagDay>(sql`
    SELECT greatest((w."watchedAt" AT TIME ZONE ${timeZone}::text)::date - (aired."airsAt" AT TIME ZONE ${timeZone}::text)::date, 0) AS "days",
      count(*)::int AS "episodes"
    FROM (
      SELECT w."simklId", w."season", w."number", w."watchedAt"
      FROM "Watch" w
      WHERE w."userId" = ${userId} AND w."rewatchId" = 0 AND w."number" > 0 AND w."dateQuality" = 'exact'
        AND w."watchedAt" >= ${since} AND w."watchedAt" < ${until} AND ${isOfKind}
      ORDER BY w."watchedAt" DESC, w."simklId" DESC, w."season" DESC, w."number" DESC LIMIT ${LATEST_EPISODES}
    ) w JOIN "CatalogEpisode" aired USING ("simklId", "season", "number")
    WHERE aired."airsAt" IS NOT NULL
    GROUP BY 1 ORDER BY 1`);
}
