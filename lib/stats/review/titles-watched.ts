import "server-only";
import { db } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import type { Kind } from "@/lib/database/generated/enums";
import { withTitleUrl } from "@/lib/library/with-title-url";
import { seenParts } from "../breakdown/seen-parts";
import type { DayRange } from "../range/stats-filter";
import { USUAL_OF_KIND } from "../range/viewing-minutes";

export interface WatchedTitle {
  simklId: number;
  kind: Kind;
  title: string;
  url: string;
  poster: string | null;
  /** Of anime too. */
  isFilm: boolean;
  viewings: number;
  minutes: number;
  /** Of those, what was seen before. */
  again: number;
  minutesAgain: number;
  /** From 1: by time among the titles of its kind, and by time seen again among all titles. */
  place: number;
  placeAgain: number;
  /** How many titles of its kind there are in all. */
  ofKind: number;
  /** How many titles of all kinds were seen again. */
  returned: number;
}

/** The titles that took most time on these days, so many of each kind, and so many of those seen again; every dated viewing counts. */
export async function titlesWatched(
  userId: number,
  timeZone: string,
  range: DayRange,
  limit: number,
): Promise<WatchedTitle[]> {
  const rows = await db.$queryRaw<(Omit<WatchedTitle, "url"> & { slug: string | null })[]>`
    WITH seen AS MATERIALIZED (
      SELECT "simklId", sum("viewings") AS "viewings", sum("minutes") AS "known", sum("unsaid") AS "unsaid",
        coalesce(sum("viewings") FILTER (WHERE "isRewatch"), 0) AS "again",
        coalesce(sum("minutes") FILTER (WHERE "isRewatch"), 0) AS "knownAgain",
        coalesce(sum("unsaid") FILTER (WHERE "isRewatch"), 0) AS "unsaidAgain"
      FROM (${Prisma.join(seenParts(userId, { timeZone, range }), " UNION ALL ")}) part
      GROUP BY 1
    ), measured AS (
      SELECT t."simklId", t."kind", seen."viewings", seen."again", seen."known" + seen."unsaid" * usual."minutes" AS "minutes",
        seen."knownAgain" + seen."unsaidAgain" * usual."minutes" AS "minutesAgain"
      FROM seen JOIN "Title" t USING ("simklId"), LATERAL (SELECT coalesce(nullif(t."runtime", 0), ${USUAL_OF_KIND}) AS "minutes") usual
    ), placed AS (
      SELECT *, row_number() OVER (PARTITION BY "kind" ORDER BY "minutes" DESC, "viewings" DESC, "simklId") AS "place",
        row_number() OVER (ORDER BY "minutesAgain" DESC, "again" DESC, "simklId") AS "placeAgain",
        count(*) OVER (PARTITION BY "kind") AS "ofKind", count(*) FILTER (WHERE "again" > 0) OVER () AS "returned"
      FROM measured
    )
    SELECT t."simklId", t."kind", t."title", t."ids"->>'slug' AS "slug", t."poster", "viewings"::int AS "viewings",
      "minutes"::int AS "minutes", "again"::int AS "again", "minutesAgain"::int AS "minutesAgain", "place"::int AS "place",
      "placeAgain"::int AS "placeAgain", "ofKind"::int AS "ofKind", "returned"::int AS "returned",
      t."kind" = 'movie' OR (t."kind" = 'anime' AND EXISTS (
        SELECT FROM "Watch" w WHERE w."userId" = ${userId} AND w."simklId" = t."simklId" AND w."season" = 0 AND w."number" = 0
      )) AS "isFilm"
    FROM placed JOIN "Title" t USING ("simklId")
    WHERE "place" <= ${limit} OR ("again" > 0 AND "placeAgain" <= ${limit})
    ORDER BY "minutes" DESC, "viewings" DESC, t."simklId"`;
  return rows.map(withTitleUrl);
}
