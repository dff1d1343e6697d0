import "server-only";
import type { Kind } from "@/lib/database/generated/enums";
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
  /** The `after` of the next page; null at the end. */
  next: number | null;
}

/** Titles with undated viewings, by name. */
export async function listUndatedTitles(
  userId: number,
  filter: HistoryFilter,
  after: number | null,
  limit: number,
): Promise<UndatedPage> {
  const found = await rows<Omit<UndatedTitle, "url"> & { slug: string | null }>(sql`
    WITH undated AS (
      SELECT w."simklId", jsonb_agg(jsonb_build_object('season', w."season", 'number', w."number",
          'isRewatch', w."rewatchId" > 0) ORDER BY w."rewatchId", w."season", w."number") AS "watches"
      FROM "Watch" w JOIN "Title" t USING ("simklId")
      WHERE ${await matchesWatchFilter(userId, filter)} AND (w."watchedAt" IS NULL OR w."watchedAt" < ${FIRST_DATE})
      GROUP BY 1
    ), counted AS (${buildCountedOnly(userId, filter)})
    SELECT t."simklId", t."kind", t."title", t."poster", t."ids"->>'slug' AS "slug",
      coalesce(undated."watches", '[]') AS "watches", coalesce(counted."episodes", 0)::int AS "counted"
    FROM undated FULL JOIN counted USING ("simklId") JOIN "Title" t USING ("simklId")
    WHERE ${await matchesTitleFilter(userId, filter)} AND (${after}::int IS NULL OR
      (t."sortTitle", t."simklId") > (SELECT "sortTitle", "simklId" FROM "Title" WHERE "simklId" = ${after}::int))
    ORDER BY t."sortTitle", t."simklId" LIMIT ${limit + 1}`);
  const titles = found.slice(0, limit).map(withTitleUrl);
  return { titles, next: found.length > limit ? (titles.at(-1)?.simklId ?? null) : null };
}
