import "server-only";
import type { DateQuality, Kind } from "@/lib/database/generated/enums";
import { rows, sql } from "@/lib/database/sql";
import { FIRST_DATE } from "@/lib/domain/first-date";
import { withTitleUrl } from "@/lib/library/title/with-title-url";
import { matchesWatchFilter } from "./filter-conditions";
import type { HistoryFilter } from "./history-filter";
import type { HistoryKey } from "./history-key";

export interface HistoryWatch extends HistoryKey {
  kind: Kind;
  title: string;
  poster: string | null;
  /** The title's page on Simkl. */
  url: string;
  /** Never `unknown`: those have no place in time. */
  dateQuality: DateQuality;
  /** Whole minutes of this watch or else of its title; null when neither is known. */
  minutes: number | null;
}

export interface HistoryPage {
  watches: HistoryWatch[];
  /** The first watch that did not find room, so that the next page begins after the last one that did; null at the end. */
  following: HistoryWatch | null;
}

/**
 * The dated watches that come after this place in the history, newest first. Paged by watch, not by day or second: a library
 * imported at one second comes in pages like any other.
 */
export async function getHistoryPage(
  userId: number,
  filter: HistoryFilter,
  after: HistoryKey,
  limit: number,
): Promise<HistoryPage> {
  const found = await rows<Omit<HistoryWatch, "url"> & { slug: string | null }>(sql`
    SELECT w."watchedAt", w."simklId", w."season"::int AS "season", w."number", w."rewatchId", w."dateQuality",
      t."kind", t."title", t."poster", t."ids"->>'slug' AS "slug",
      coalesce(nullif(w."runtime", 0), nullif(t."runtime", 0))::int AS "minutes"
    FROM "Watch" w JOIN "Title" t USING ("simklId")
    WHERE ${await matchesWatchFilter(userId, filter)} AND w."watchedAt" >= ${FIRST_DATE}
      AND (w."watchedAt", w."simklId", w."season", w."number", w."rewatchId")
        < (${after.watchedAt}::timestamptz, ${after.simklId}::int, ${after.season}::int, ${after.number}::int, ${after.rewatchId}::int)
    ORDER BY w."watchedAt" DESC, w."simklId" DESC, w."season" DESC, w."number" DESC, w."rewatchId" DESC
    LIMIT ${limit + 1}`);
  const watches = found.map(withTitleUrl);
  return { watches: watches.slice(0, limit), following: watches[limit] ?? null };
}
