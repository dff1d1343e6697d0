import "server-only";
import { joinSql, rawSql, rows, sql } from "@/lib/database/sql";
import { findMatchingTitles } from "@/lib/library/search/matching-titles";
import { withTitleUrl } from "@/lib/library/title/with-title-url";
import { buildConditions } from "./conditions";
import { type LibraryValues, SORT_FIELDS, VALUES } from "./fields";
import { getLibraryKeyset } from "./library-keyset";
import type { LibraryQuery } from "./library-query";
import { buildLibraryRows } from "./library-rows";
import type { TitleCursor } from "./title-keyset";

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

type Row = Omit<LibraryTitle, "url"> & TitleCursor & { slug: string | null };

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
  const keyset = getLibraryKeyset(query);
  const found = await findMatchingTitles(userId, query.search);
  const where = [sql`i."userId" = ${userId}`, ...buildConditions(query, timeZone).values()];
  if (found) where.push(sql`i."simklId" = ANY(${found.simklIds}::int[])`);
  where.push(keyset.isAfter(after));

  const records = await rows<Row>(sql`
    WITH page AS (
      SELECT i."simklId", ${SORT_FIELDS[query.sort].expression} AS "key", t."sortTitle" COLLATE "C" AS "sortTitle", coalesce(r."rewatches", 0) AS "rewatches"
      FROM ${buildLibraryRows(userId)}
      WHERE ${joinSql(where, " AND ")}
      ${keyset.orderBy} LIMIT ${limit + 1}
    )
    SELECT page."simklId", page."key", page."sortTitle", page."rewatches", t."title", t."poster",
      t."ids"->>'slug' AS "slug", ${VALUE_COLUMNS}
    FROM page
    JOIN "LibraryItem" i ON i."userId" = ${userId} AND i."simklId" = page."simklId"
    JOIN "Title" t ON t."simklId" = page."simklId"
    ${keyset.orderBySelected("page")}`);

  const page = keyset.toPage(records, limit);
  return { titles: page.rows.map(({ key: _, sortTitle: __, ...row }) => withTitleUrl(row)), next: page.next };
}
