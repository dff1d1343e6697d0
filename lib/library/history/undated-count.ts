import "server-only";
import { db } from "@/lib/database/client";
import { FIRST_DATE } from "@/lib/dates/first-date";
import { countedOnly } from "./counted-only";
import { isAsked, isTitleAsked } from "./filter-sql";
import type { HistoryFilter } from "./history-filter";

/** How many films and episodes, rewatched ones too, were watched nobody knows when: all that `undatedTitles` lists. */
export async function undatedCount(userId: number, filter: HistoryFilter): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    SELECT (
      SELECT count(*) FROM "Watch" w JOIN "Title" t USING ("simklId")
      WHERE ${await isAsked(userId, filter)} AND (w."watchedAt" IS NULL OR w."watchedAt" < ${FIRST_DATE})
    )::int + (
      SELECT coalesce(sum(counted."episodes"), 0)
      FROM (${countedOnly(userId, filter)}) counted JOIN "Title" t USING ("simklId")
      WHERE ${await isTitleAsked(userId, filter)}
    )::int AS "count"`;
  return rows[0]?.count ?? 0;
}
