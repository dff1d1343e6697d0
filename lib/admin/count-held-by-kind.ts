import "server-only";
import type { Kind } from "@/lib/database/generated/enums";
import { rows, sql } from "@/lib/database/sql";

export interface HeldCount {
  kind: Kind;
  titles: number;
}

/** How many titles of each kind an approval of the pending removals would remove. */
export async function countHeldByKind(userId: number): Promise<HeldCount[]> {
  return rows(sql`
    SELECT title."kind"::text, count(*)::int AS "titles"
    FROM "SyncState" state, unnest(state."heldRemovals") AS held("simklId") JOIN "Title" title USING ("simklId")
    WHERE state."userId" = ${userId} GROUP BY 1 ORDER BY 1`);
}
