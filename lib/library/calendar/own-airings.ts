import "server-only";
import type { Kind, ListStatus } from "@/lib/database/generated/enums";
import { emptySql, rows, sql } from "@/lib/database/sql";
import type { LocalWindow } from "@/lib/domain/local-window";
import { withTitleUrl } from "@/lib/library/title/with-title-url";

/** Dropped titles and titles on hold are not in the calendar. */
export const CALENDAR_LISTS = ["watching", "plantowatch", "completed"] as const satisfies readonly ListStatus[];
type CalendarList = (typeof CALENDAR_LISTS)[number];

export interface CalendarFilter {
  kind: Kind | null;
  list: CalendarList | null;
}

/** An episode or movie of the person's titles. */
export interface OwnAiring {
  simklId: number;
  kind: Kind;
  title: string;
  poster: string | null;
  url: string;
  list: CalendarList;
  /** Both 0 for a movie. */
  season: number;
  number: number;
  episodeTitle: string | null;
  /** For a movie, midnight UTC of its day. */
  airsAt: Date;
  /** Whole minutes. */
  runtime: number | null;
  finale: "mid-season" | "season" | "series" | null;
  isWatched: boolean;
}

/** In order. LATERAL, because a join makes the planner read the whole catalogue and all viewings. */
export async function listOwnAirings(
  userId: number,
  window: LocalWindow,
  filter: CalendarFilter,
): Promise<OwnAiring[]> {
  const { since, until } = window;
  // Movies are released on days, without a zone.
  const firstDay = new Date(`${window.firstDay}T00:00:00Z`);
  const lastDay = new Date(`${window.lastDay}T23:59:59Z`);
  const lists = filter.list === null ? CALENDAR_LISTS : [filter.list];
  const ofKind = filter.kind === null ? emptySql : sql`AND a."kind" = ${filter.kind}::"Kind"`;
  const found = await rows<Omit<OwnAiring, "url"> & { slug: string | null }>(sql`
    SELECT t."simklId", t."kind", t."title", t."poster", t."ids"->>'slug' AS "slug", i."status" AS "list",
      a."season"::int AS "season", a."number", a."title" AS "episodeTitle", a."airsAt", a."runtime"::int AS "runtime", a."finale",
      seen."once" IS NOT NULL OR (a."number" = 0 AND i."status" = 'completed') AS "isWatched"
    FROM "LibraryItem" i
    JOIN "Airing" a ON a."simklId" = i."simklId"
    CROSS JOIN LATERAL (SELECT * FROM "Title" WHERE "simklId" = i."simklId" LIMIT 1) t
    LEFT JOIN LATERAL (
      SELECT 1 AS "once" FROM "Watch" w WHERE w."userId" = ${userId} AND w."simklId" = a."simklId"
        AND w."season" = a."season" AND w."number" = a."number" LIMIT 1
    ) seen ON true
    WHERE i."userId" = ${userId} AND i."status" = ANY(${lists}::"ListStatus"[]) ${ofKind}
      AND a."airsAt" >= ${getEarlier(since, firstDay)} AND a."airsAt" <= ${getLater(until, lastDay)}
      AND CASE WHEN a."kind" = 'movie' THEN a."airsAt" BETWEEN ${firstDay} AND ${lastDay}
        ELSE a."airsAt" >= ${since} AND a."airsAt" < ${until} END
    ORDER BY a."airsAt", t."sortTitle", t."simklId", a."season", a."number"`);
  return found.map(withTitleUrl);
}

function getEarlier(one: Date, other: Date): Date {
  return one < other ? one : other;
}

function getLater(one: Date, other: Date): Date {
  return one > other ? one : other;
}
