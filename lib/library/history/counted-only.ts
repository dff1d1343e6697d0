import "server-only";
import { type Sql, sql } from "@/lib/database/sql";
import type { HistoryFilter } from "./history-filter";

/**
 * The titles ("simklId") of which Simkl counts more watched episodes than it names, and how many ("episodes"): its count is
 * authoritative (docs/simkl-api.md#all-items), and specials are outside it. Summed rather than joined, since right
 * after an import PostgreSQL takes the tables for small and would compare each title with each.
 */
export function buildCountedOnly(userId: number, { watch }: HistoryFilter): Sql {
  return sql`
    SELECT "simklId", sum("episodes") AS "episodes" FROM (
      SELECT "simklId", "watchedEpisodes" AS "episodes" FROM "LibraryItem" WHERE "userId" = ${userId}
      UNION ALL
      SELECT "simklId", -"regular" FROM "TitleYear" WHERE "userId" = ${userId}
    ) told
    WHERE ${watch !== "rewatch"}
    GROUP BY 1 HAVING sum("episodes") > 0`;
}
