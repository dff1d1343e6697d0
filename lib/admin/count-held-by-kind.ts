import "server-only";
import { getPool } from "@/lib/database/connection";
import type { Kind } from "@/lib/database/generated/enums";

export interface HeldCount {
  kind: Kind;
  titles: number;
}

/** How many titles of each kind would be removed, if the removals that wait were approved. */
export async function countHeldByKind(userId: number): Promise<HeldCount[]> {
  const { rows } = await getPool().query<HeldCount>(
    `SELECT title."kind"::text, count(*)::int AS "titles"
     FROM "SyncState" state, unnest(state."heldRemovals") AS held("simklId") JOIN "Title" title USING ("simklId")
     WHERE state."userId" = $1 GROUP BY 1 ORDER BY 1`,
    [userId],
  );
  return rows;
}
