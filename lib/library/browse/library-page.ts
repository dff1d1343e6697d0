import "server-only";
import type { Kind, ListStatus } from "@/lib/database/generated/enums";
import { joinSql, rows, sql } from "@/lib/database/sql";
import { findMatchingTitles } from "@/lib/library/search/matching-titles";
import { withTitleUrl } from "@/lib/library/title/with-title-url";
import { buildConditions } from "./conditions";
import type { LibraryQuery } from "./library-query";
import { AIRED, buildLibraryRows, RUNTIME, WATCHED_AT } from "./library-rows";
import { SORT_KEYS } from "./sort-keys";
import { isAfter, type TitleCursor } from "./title-cursor";

export interface LibraryTitle {
  simklId: number;
  kind: Kind;
  animeType: string | null;
  title: string;
  year: number | null;
  poster: string | null;
  url: string;
  /** Whole minutes. */
  runtime: number | null;
  genres: string[];
  country: string | null;
  network: string | null;
  communityRating: number | null;
  status: ListStatus;
  rating: number | null;
  addedAt: Date | null;
  /**
   * Null for a date before 2000, which Simkl uses for "a long time ago" (docs/simkl-api.md#types-statuses-and-media-objects).
   */
  watchedAt: Date | null;
  ratedAt: Date | null;
  /** Simkl's code of the next episode, `S02E03` or `E03`. */
  nextToWatch: string | null;
  nextDate: string | null;
  watchedEpisodes: number;
  /** By Simkl's counts; 0 for movies. */
  airedEpisodes: number;
  hasMemo: boolean;
  rewatches: number;
}

export interface LibraryPage {
  titles: LibraryTitle[];
  next: TitleCursor | null;
}

interface Owner {
  id: number;
  /** IANA zone; dates in the query are its days. */
  timeZone: string;
}

type Row = Omit<LibraryTitle, "url"> & { slug: string | null; key: string | null; sortTitle: string };

/** One page of the titles that match a query. Equal keys are ordered by title. */
export async function getLibraryPage(
  { id: userId, timeZone }: Owner,
  query: LibraryQuery,
  after: TitleCursor | null,
  limit: number,
): Promise<LibraryPage> {
  const found = await findMatchingTitles(userId, query.search);
  const where = [sql`i."userId" = ${userId}`, ...buildConditions(query, timeZone).values()];
  if (found) where.push(sql`i."simklId" = ANY(${found.simklIds}::int[])`);
  if (after) where.push(isAfter(SORT_KEYS[query.sort], query.direction, after, sql`i."simklId"`));

  const { expression, type } = SORT_KEYS[query.sort];
  const direction = query.direction === "asc" ? sql`ASC` : sql`DESC`;
  const records = await rows<Row>(sql`
    WITH page AS (
      SELECT i."simklId", ${expression} AS "key", t."sortTitle" COLLATE "C" AS "sortTitle", coalesce(r."rewatches", 0) AS "rewatches"
      FROM ${buildLibraryRows(userId)}
      WHERE ${joinSql(where, " AND ")}
      ORDER BY 2 ${direction} NULLS LAST, 3, 1 LIMIT ${limit + 1}
    )
    SELECT page."simklId", page."key"::${type}::text AS "key", page."sortTitle", t."kind", t."animeType", t."title", t."year", t."poster",
      t."ids"->>'slug' AS "slug", ${RUNTIME} AS "runtime", t."genres", t."country", t."network", t."communityRating",
      i."status", i."rating"::int AS "rating", i."addedAt", ${WATCHED_AT} AS "watchedAt", i."ratedAt", i."nextToWatch", i."nextDate",
      i."watchedEpisodes", ${AIRED}::int AS "airedEpisodes", coalesce(i."memoText" <> '', false) AS "hasMemo", page."rewatches"
    FROM page
    JOIN "LibraryItem" i ON i."userId" = ${userId} AND i."simklId" = page."simklId"
    JOIN "Title" t ON t."simklId" = page."simklId"
    ORDER BY page."key" ${direction} NULLS LAST, page."sortTitle", page."simklId"`);

  const shown = records.slice(0, limit);
  const last = records.length > limit ? shown.at(-1) : undefined;
  return {
    titles: shown.map(({ key: _, sortTitle: __, ...row }) => withTitleUrl(row)),
    next: last ? { key: last.key, sortTitle: last.sortTitle, simklId: last.simklId } : null,
  };
}
