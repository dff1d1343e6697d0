import "server-only";
import { rows, sql } from "@/lib/database/sql";
import { withTitleUrl } from "@/lib/library/title/with-title-url";
import { isWatchOnDays } from "@/lib/stats/shared/day-conditions";
import { matchesWatchFilter } from "@/lib/stats/shared/filter-conditions";
import { HISTORY_ORDER, type NamedWatch } from "@/lib/stats/shared/named-watches";
import type { StatsFilter } from "@/lib/stats/shared/stats-filter";
import { KNOWN_MINUTES, TYPICAL_MINUTES } from "@/lib/stats/shared/viewing-minutes";

interface MinutePosition {
  day: string;
  /** Minute of the day's viewings, from 1. */
  minute: number;
}

/** The viewings that contain these minutes, in order; null when the day has fewer minutes now. */
export async function listWatchesAtMinutes(
  userId: number,
  timeZone: string,
  filter: StatsFilter,
  positions: readonly MinutePosition[],
): Promise<(NamedWatch | null)[]> {
  if (positions.length === 0) return [];
  const day = sql`wanted."day"`;
  const found = await rows<Omit<NamedWatch, "url"> & { slug: string | null; place: number }>(sql`
    SELECT wanted."place"::int AS "place", hit."simklId", hit."kind", hit."title", hit."slug", hit."season", hit."number", hit."watchedAt"
    FROM unnest(
      ${positions.map((one) => one.day)}::date[], ${positions.map(({ minute }) => minute)}::int[]
    ) WITH ORDINALITY AS wanted("day", "minute", "place"), LATERAL (
      SELECT * FROM (
        SELECT w."simklId", t."kind", t."title", t."ids"->>'slug' AS "slug", w."season"::int AS "season", w."number", w."watchedAt",
          sum(coalesce(${KNOWN_MINUTES}, ${TYPICAL_MINUTES})) OVER (ORDER BY ${HISTORY_ORDER}) AS "reached"
        FROM "Watch" w JOIN "Title" t USING ("simklId")
        WHERE ${matchesWatchFilter(userId, filter)} AND ${isWatchOnDays(day, day, timeZone)}
      ) watched
      WHERE watched."reached" >= wanted."minute" ORDER BY watched."reached" LIMIT 1
    ) hit`);
  const byPlace = new Map(found.map(({ place, ...watch }) => [place, withTitleUrl(watch)]));
  return positions.map((_, index) => byPlace.get(index + 1) ?? null);
}
