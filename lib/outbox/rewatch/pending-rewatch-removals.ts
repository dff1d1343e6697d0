import { rows, sql } from "@/lib/database/sql";
import { parseWriteReason, type WriteReason } from "@/lib/outbox/write-reason";

/** A requested removal of a rewatch that is not confirmed. */
export interface PendingRewatchRemoval {
  /** The person has nothing to decide yet. */
  isOpen: boolean;
  /** Why it waits, was refused or is unclear. */
  reason: WriteReason | null;
}

/** Removals of whole sessions, by rewatch id; the latest for each. */
export async function listPendingRewatchRemovals(userId: number): Promise<Map<number, PendingRewatchRemoval>> {
  const removals = await rows<{ rewatchId: number; isOpen: boolean; reason: string | null }>(sql`
    SELECT ("change"->>'rewatchId')::int AS "rewatchId", "settledAt" IS NULL AS "isOpen", "reason" FROM "PendingWrite"
    WHERE "userId" = ${userId} AND ("settledAt" IS NULL OR "state" <> 'confirmed') AND "change"->>'kind' = 'unrewatch'
      AND jsonb_array_length("change"->'seasons') = 0
    ORDER BY "id"`);
  return new Map(
    removals.map(({ rewatchId, isOpen, reason }) => [rewatchId, { isOpen, reason: parseWriteReason(reason) }]),
  );
}
