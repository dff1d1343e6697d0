import "server-only";
import type { DateQuality, Kind } from "@/lib/database/generated/enums";
import { rows, sql } from "@/lib/database/sql";
import { FIRST_DATE } from "@/lib/domain/first-date";
import { withTitleUrl } from "@/lib/library/title/with-title-url";
import { matchesWatchFilter } from "./filter-conditions";
import type { HistoryFilter } from "./history-filter";
import { HISTORY_KEYSET, type HistoryKey } from "./history-key";

export interface HistoryWatch extends HistoryKey {
  kind: Kind;
  title: string;
  poster: string | null;
  url: string;
  /** Never `unknown`. */
  dateQuality: DateQuality;
  /** Whole minutes of the viewing, else of the title; null when both are unknown. */
  minutes: number | null;
}

export interface HistoryPage {
  watches: HistoryWatch[];
  next: HistoryKey | null;
  /** The first viewing after the page; null at the end. */
  following: HistoryWatch | null;
}

/** Dated viewings after a position, newest first. Paged by viewing, because an import can put thousands on one second. */
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
      AND ${HISTORY_KEYSET.isAfter(after)}
    ${HISTORY_KEYSET.orderBy} LIMIT ${limit + 1}`);
  const { rows: watches, ...rest } = HISTORY_KEYSET.toPage(found.map(withTitleUrl), limit);
  return { watches, ...rest };
}
