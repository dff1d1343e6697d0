import "server-only";
import { emptySql, rows, sql } from "@/lib/database/sql";
import { withTitleUrl } from "@/lib/library/title/with-title-url";
import { type DiscoverTitle, type DiscoverTitleRow, isNotInLibrary, selectCardColumns } from "./discover-title";

export interface ListedTitle extends DiscoverTitle {
  /** From 1. */
  position: number;
  /** The day or instant that Simkl names for it in this list. */
  date: string | null;
}

interface ListPage {
  /** Of a stored list. */
  key: string;
  /** Leaves out what is on a list of the person. */
  hidesOwn: boolean;
  offset: number;
  limit: number;
  /** `YYYY-MM-DD`. */
  today: string;
}

/** In Simkl's order. */
export async function listListedTitles(
  userId: number,
  { key, hidesOwn, offset, limit, today }: ListPage,
): Promise<ListedTitle[]> {
  const found = await rows<DiscoverTitleRow & { position: number; date: string | null }>(sql`
    SELECT ${selectCardColumns(today)}, entry."position"::int AS "position", nullif(entry."date", '') AS "date"
    FROM "CatalogList" list
    CROSS JOIN LATERAL unnest(list."simklIds", list."dates") WITH ORDINALITY AS entry("simklId", "date", "position")
    JOIN "Title" title ON title."simklId" = entry."simklId"
    WHERE list."key" = ${key} ${hidesOwn ? sql`AND ${isNotInLibrary(userId)}` : emptySql}
    ORDER BY entry."position" OFFSET ${offset} LIMIT ${limit}`);
  return found.map(withTitleUrl);
}
