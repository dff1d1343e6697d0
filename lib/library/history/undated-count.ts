import "server-only";
import { rows, sql } from "@/lib/database/sql";
import { FIRST_DATE } from "@/lib/domain/first-date";
import { buildCountedOnly } from "./counted-only";
import { matchesTitleFilter, matchesWatchFilter } from "./filter-conditions";
import type { HistoryFilter } from "./history-filter";

/** Counts all that `listUndatedTitles` lists. */
export async function countUndated(userId: number, filter: HistoryFilter): Promise<number> {
  const found = await rows<{ count: number }>(sql`
    SELECT (
      SELECT count(*) FROM "Watch" w JOIN "Title" t USING ("simklId")
      WHERE ${await matchesWatchFilter(userId, filter)} AND (w."watchedAt" IS NULL OR w."watchedAt" < ${FIRST_DATE})
    )::int + (
      SELECT coalesce(sum(counted."episodes"), 0)
      FROM (${buildCountedOnly(userId, filter)}) counted JOIN "Title" t USING ("simklId")
      WHERE ${await matchesTitleFilter(userId, filter)}
    )::int AS "count"`);
  return found[0]?.count ?? 0;
}
