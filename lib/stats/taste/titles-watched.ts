import "server-only";
import type { Kind } from "@/lib/database/generated/enums";
import { joinSql, rows, type Sql, sql } from "@/lib/database/sql";
import { withTitleUrl } from "@/lib/library/title/with-title-url";
import { buildSeenParts } from "@/lib/stats/shared/seen-parts";
import { TYPICAL_MINUTES } from "@/lib/stats/shared/viewing-minutes";
import type { BreakdownQuery } from "./breakdown";

export interface WatchedTitle {
  simklId: number;
  kind: Kind;
  title: string;
  url: string;
  poster: string | null;
  /** True for anime movies too. */
  isMovie: boolean;
  viewings: number;
  minutes: number;
  /** The part of rewatches. */
  again: number;
  minutesAgain: number;
  /** From 1: by minutes within the kind, and by rewatch minutes among all titles. */
  place: number;
  placeAgain: number;
  /** Number of titles of the kind. */
  ofKind: number;
  /** Number of titles with rewatches. */
  returned: number;
}

/** The top titles by minutes per kind, and by rewatch minutes. Without a range it adds episodes that Simkl only counts. */
export async function listTitlesWatched(userId: number, query: BreakdownQuery, limit: number): Promise<WatchedTitle[]> {
  const { kind, watch, range } = query;
  const parts = [...buildSeenParts(userId, query), ...(range === null ? [buildCountedPart(userId)] : [])];
  const found = await rows<Omit<WatchedTitle, "url"> & { slug: string | null }>(sql`
    WITH seen AS MATERIALIZED (
      SELECT "simklId", sum("viewings") AS "viewings", sum("minutes") AS "known", sum("unsaid") AS "unsaid",
        coalesce(sum("viewings") FILTER (WHERE "isRewatch"), 0) AS "again",
        coalesce(sum("minutes") FILTER (WHERE "isRewatch"), 0) AS "knownAgain",
        coalesce(sum("unsaid") FILTER (WHERE "isRewatch"), 0) AS "unsaidAgain"
      FROM (${joinSql(parts, " UNION ALL ")}) part
      WHERE ${watch}::text IS NULL OR "isRewatch" = (${watch}::text = 'rewatch')
      GROUP BY 1
    ), measured AS (
      SELECT t."simklId", t."kind", seen."viewings", seen."again", seen."known" + seen."unsaid" * usual."minutes" AS "minutes",
        seen."knownAgain" + seen."unsaidAgain" * usual."minutes" AS "minutesAgain"
      FROM seen JOIN "Title" t USING ("simklId"), LATERAL (SELECT coalesce(nullif(t."runtime", 0), ${TYPICAL_MINUTES}) AS "minutes") usual
      WHERE ${kind}::"Kind" IS NULL OR t."kind" = ${kind}::"Kind"
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
        -- Else PostgreSQL looks for all movies at once, through every viewing.
        OFFSET 0
      )) AS "isMovie"
    FROM placed JOIN "Title" t USING ("simklId")
    WHERE "place" <= ${limit} OR ("again" > 0 AND "placeAgain" <= ${limit})
    ORDER BY "minutes" DESC, "viewings" DESC, t."simklId"`);
  return found.map(withTitleUrl);
}

/** Episodes that Simkl only counts are first viewings. */
function buildCountedPart(userId: number): Sql {
  return sql`
    SELECT "simklId", FALSE, "missing", 0, "missing", 0
    FROM (
      SELECT i."simklId", i."watchedEpisodes" - coalesce(known."regular", 0)::int AS "missing"
      FROM "LibraryItem" i LEFT JOIN (
        SELECT "simklId", sum("regular") AS "regular" FROM "TitleYear" WHERE "userId" = ${userId} GROUP BY 1
      ) known USING ("simklId")
      WHERE i."userId" = ${userId}
    ) item
    WHERE "missing" > 0`;
}
