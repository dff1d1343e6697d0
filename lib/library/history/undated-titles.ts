import "server-only";
import type { Kind } from "@/lib/database/generated/enums";
import { byInteger, byText, type CursorOf, createKeyset } from "@/lib/database/keyset";
import { rows, sql } from "@/lib/database/sql";
import { FIRST_DATE } from "@/lib/domain/first-date";
import { withTitleUrl } from "@/lib/library/title/with-title-url";
import { buildCountedOnly } from "./counted-only";
import { matchesTitleFilter, matchesWatchFilter } from "./filter-conditions";
import type { HistoryFilter } from "./history-filter";

export interface UndatedTitle {
  simklId: number;
  kind: Kind;
  title: string;
  poster: string | null;
  url: string;
  /** Viewings without a usable date; season and number 0 for a movie. */
  watches: { season: number; number: number; isRewatch: boolean }[];
  /** Watched episodes that Simkl counts without naming them. */
  counted: number;
}

export interface UndatedPage {
  titles: UndatedTitle[];
  next: UndatedCursor | null;
}

export const UNDATED_KEYSET = createKeyset({
  sortTitle: byText(sql`t."sortTitle"`),
  simklId: byInteger(sql`t."simklId"`),
});
export type UndatedCursor = CursorOf<typeof UNDATED_KEYSET>;

/** Titles with undated viewings, by name. */
export async function listUndatedTitles(
  userId: number,
  filter: HistoryFilter,
  after: UndatedCursor | null,
  limit: number,
): Promise<UndatedPage> {
  const found = await rows<Omit<UndatedTitle, "url"> & UndatedCursor & { slug: string | null }>(sql`
    WITH undated AS (
      SELECT w."simklId", jsonb_agg(jsonb_build_object('season', w."season", 'number', w."number",
          'isRewatch', w."rewatchId" > 0) ORDER BY w."rewatchId", w."season", w."number") AS "watches"
      FROM "Watch" w JOIN "Title" t USING ("simklId")
      WHERE ${await matchesWatchFilter(userId, filter)} AND (w."watchedAt" IS NULL OR w."watchedAt" < ${FIRST_DATE})
      GROUP BY 1
    ), counted AS (${buildCountedOnly(userId, filter)})
    SELECT t."simklId", t."sortTitle", t."kind", t."title", t."poster", t."ids"->>'slug' AS "slug",
      coalesce(undated."watches", '[]') AS "watches", coalesce(counted."episodes", 0)::int AS "counted"
    FROM undated FULL JOIN counted USING ("simklId") JOIN "Title" t USING ("simklId")
    WHERE ${await matchesTitleFilter(userId, filter)} AND ${UNDATED_KEYSET.isAfter(after)}
    ${UNDATED_KEYSET.orderBy} LIMIT ${limit + 1}`);
  const page = UNDATED_KEYSET.toPage(found, limit);
  return { titles: page.rows.map(({ sortTitle: _, ...row }) => withTitleUrl(row)), next: page.next };
}
