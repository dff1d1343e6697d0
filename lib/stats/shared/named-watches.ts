import "server-only";
import type { Kind } from "@/lib/database/generated/enums";
import { rows, sql } from "@/lib/database/sql";
import { withTitleUrl } from "@/lib/library/title/with-title-url";
import { isWatchOnDays } from "./day-conditions";
import { matchesWatchFilter } from "./filter-conditions";
import type { StatsFilter } from "./stats-filter";

export interface NamedWatch {
  simklId: number;
  kind: Kind;
  title: string;
  url: string;
  season: number;
  number: number;
  watchedAt: Date;
}

/** The nth viewing of the days, of movies or episodes only if `of` says so. */
export interface WatchPosition {
  firstDay: string;
  lastDay: string;
  nth: number;
  of: "films" | "episodes" | null;
}

interface NamedWatchRow extends Omit<NamedWatch, "url"> {
  place: number;
  slug: string | null;
}

/** In the order of the positions; null without such a viewing. */
export async function listNamedWatches(
  userId: number,
  timeZone: string,
  filter: StatsFilter,
  positions: readonly WatchPosition[],
): Promise<(NamedWatch | null)[]> {
  if (positions.length === 0) return [];
  const found = await rows<NamedWatchRow>(sql`
    SELECT wanted."place"::int AS "place", hit.*
    FROM unnest(
      ${positions.map(({ firstDay }) => firstDay)}::date[], ${positions.map(({ lastDay }) => lastDay)}::date[],
      ${positions.map(({ nth }) => nth)}::int[], ${positions.map(({ of }) => of ?? "both")}::text[]
    ) WITH ORDINALITY AS wanted("first", "last", "nth", "of", "place"), LATERAL (
      SELECT w."simklId", t."kind", t."title", t."ids"->>'slug' AS "slug", w."season"::int AS "season", w."number", w."watchedAt"
      FROM "Watch" w JOIN "Title" t USING ("simklId")
      WHERE ${matchesWatchFilter(userId, filter)} AND ${isWatchOnDays(sql`wanted."first"`, sql`wanted."last"`, timeZone)}
        AND (wanted."of" = 'both' OR (w."season" = 0 AND w."number" = 0) = (wanted."of" = 'films'))
      ORDER BY ${HISTORY_ORDER} OFFSET wanted."nth" - 1 LIMIT 1
    ) hit`);
  const byPlace = new Map(found.map(({ place, ...watch }) => [place, withTitleUrl(watch)]));
  return positions.map((_, index) => byPlace.get(index + 1) ?? null);
}

export const HISTORY_ORDER = sql`w."watchedAt", w."simklId", w."season", w."number", w."rewatchId"`;
