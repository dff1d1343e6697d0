import { getPool } from "@/lib/database/connection";
import { SECOND_LOOK_MS } from "@/lib/sync/policy/rechecks";

/** Removals that look like a fault of Simkl's and wait for a second look. */
export interface HeldTitles {
  count: number;
  /** Some of them. */
  names: string[];
  /** When the second look is due; null when nothing is scheduled, as while syncs are paused. */
  nextLookAt: Date | null;
}

/** Null when none wait. */
export async function getHeldTitles(userId: number, names: number): Promise<HeldTitles | null> {
  const { rows } = await getPool().query<{ count: number; names: string[] | null; since: Date; dueAt: Date | null }>(
    `SELECT cardinality(state."heldRemovals") AS "count", state."heldSince" AS "since",
       CASE WHEN state."pausedBy" IS NULL THEN state."nextDueAt" END AS "dueAt",
       (SELECT array_agg(held."title") FROM (SELECT title."title" FROM "Title" title
          WHERE title."simklId" = ANY(state."heldRemovals") ORDER BY title."sortTitle", title."simklId" LIMIT $2) held) AS "names"
     FROM "SyncState" state WHERE state."userId" = $1 AND state."heldSince" IS NOT NULL`,
    [userId, names],
  );
  const [held] = rows;
  if (!held) return null;
  const earliest = held.since.getTime() + SECOND_LOOK_MS;
  const nextLookAt = held.dueAt && new Date(Math.max(held.dueAt.getTime(), earliest));
  return { count: held.count, names: held.names ?? [], nextLookAt };
}
