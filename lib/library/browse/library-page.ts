import "server-only";
import { joinSql, rawSql, rows, sql } from "@/lib/database/sql";
import { findMatchingTitles } from "@/lib/library/search/matching-titles";
import { withTitleUrl } from "@/lib/library/title/with-title-url";
import { buildConditions } from "./conditions";
import { type LibraryValues, VALUES } from "./fields";
import type { LibraryQuery } from "./library-query";
import { buildLibraryRows } from "./library-rows";
import { SORT_KEYS } from "./sort-keys";
import { isAfter, type TitleCursor } from "./title-cursor";

export interface LibraryTitle extends LibraryValues {
  simklId: number;
  title: string;
  poster: string | null;
  url: string;
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

const VALUE_COLUMNS = joinSql(
  Object.entries(VALUES).map(([name, { sql: value }]) => sql`${value} AS ${rawSql(`"${name}"`)}`),
);

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
    SELECT page."simklId", page."key"::${type}::text AS "key", page."sortTitle", page."rewatches", t."title", t."poster",
      t."ids"->>'slug' AS "slug", ${VALUE_COLUMNS}
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
