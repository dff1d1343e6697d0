import { getPool } from "@/lib/database/connection";

/** A rewatch whose removal was asked for and has not come about. */
export interface PendingRewatchRemoval {
  /** Nothing for the person to decide yet. */
  isOpen: boolean;
  /** Why it waits, was refused or is unclear. */
  reason: string | null;
}

/** What a person's outbox says of rewatches that are to go as a whole, by their ids: of several for one the latest. */
export async function listPendingRewatchRemovals(userId: number): Promise<Map<number, PendingRewatchRemoval>> {
  const { rows } = await getPool().query<PendingRewatchRemoval & { rewatchId: number }>(
    `SELECT ("change"->>'rewatchId')::int AS "rewatchId", "settledAt" IS NULL AS "isOpen", "reason" FROM "PendingWrite"
     WHERE "userId" = $1 AND ("settledAt" IS NULL OR "state" <> 'confirmed') AND "change"->>'kind' = 'unrewatch'
       AND jsonb_array_length("change"->'seasons') = 0
     ORDER BY "id"`,
    [userId],
  );
  return new Map(rows.map(({ rewatchId, ...leaving }) => [rewatchId, leaving]));
}
