import { rows, sql } from "@/lib/database/sql";
import { SECOND_LOOK_MS } from "@/lib/sync/policy/rechecks";

export interface HeldTitles {
  count: number;
  /** Some of them. */
  names: string[];
  /** Null while nothing is scheduled, as during a pause. */
  nextLookAt: Date | null;
}

/** Removals that look like a fault of Simkl's and wait for a second look; null without any. `names` limits their names. */
export async function getHeldTitles(userId: number, names: number): Promise<HeldTitles | null> {
  const [held] = await rows<{ count: number; names: string[] | null; since: Date; dueAt: Date | null }>(
    sql`SELECT cardinality(state."heldRemovals") AS "count", state."heldSince" AS "since",
       CASE WHEN state."pausedBy" IS NULL THEN state."nextDueAt" END AS "dueAt",
       (SELECT array_agg(held."title") FROM (SELECT title."title" FROM "Title" title
          WHERE title."simklId" = ANY(state."heldRemovals") ORDER BY title."sortTitle", title."simklId" LIMIT ${names}) held) AS "names"
     FROM "SyncState" state WHERE state."userId" = ${userId} AND state."heldSince" IS NOT NULL`,
  );
  if (!held) return null;
  const earliest = held.since.getTime() + SECOND_LOOK_MS;
  const nextLookAt = held.dueAt && new Date(Math.max(held.dueAt.getTime(), earliest));
  return { count: held.count, names: held.names ?? [], nextLookAt };
}
