import "server-only";
import { type Sql, sql } from "@/lib/database/sql";
import type { HistoryFilter } from "./history-filter";

/**
 * Titles with more watched episodes than viewings, and how many more (docs/simkl-api.md#all-items). Summed, not joined:
 * without statistics PostgreSQL would compare each title with each.
 */
export function buildCountedOnly(userId: number, { watch }: HistoryFilter): Sql {
  return sql`
    SELECT "simklId", sum("episodes") AS "episodes" FROM (
      SELECT "simklId", "watchedEpisodes" AS "episodes" FROM "LibraryItem" WHERE "userId" = ${userId}
      UNION ALL
      SELECT "simklId", -"regular" FROM "TitleYear" WHERE "userId" = ${userId}
    ) counts
    WHERE ${watch !== "rewatch"}
    GROUP BY 1 HAVING sum("episodes") > 0`;
}
