import type { ListStatus, WriteState } from "@/lib/database/generated/enums";
import { execute, sql } from "@/lib/database/sql";
import { serializeWriteReason, type WriteReason } from "@/lib/outbox/write-reason";
import type { Claim } from "@/lib/sync/state/claim";

export interface WriteOutcome {
  id: bigint;
  state: WriteState;
  /** Null while the write is open. */
  settledAt: Date | null;
  reason: WriteReason | null;
  resolvedStatus?: ListStatus | null;
  rewatchId?: number;
  heldUntil?: Date | null;
  isAlone?: boolean;
}

/**
 * Stores outcomes, unless another process has the claim. An outcome is dated after the last sync whatever the clocks of
 * the processes say, because only the next sync contains it.
 */
export async function recordOutcomes({ userId, holder }: Claim, outcomes: readonly WriteOutcome[]): Promise<void> {
  if (outcomes.length === 0) return;
  const incoming = JSON.stringify(
    outcomes.map(({ id, reason, ...outcome }) => ({
      ...outcome,
      id: String(id),
      reason: serializeWriteReason(reason),
    })),
  );
  await execute(sql`
    UPDATE "PendingWrite" write SET "state" = outcome."state",
      "settledAt" = CASE WHEN outcome."settledAt" IS NOT NULL
        THEN greatest(outcome."settledAt", state."lastSyncedAt" + interval '1 millisecond') END,
      "reason" = outcome."reason", "resolvedStatus" = outcome."resolvedStatus", "heldUntil" = outcome."heldUntil",
      "isAlone" = coalesce(outcome."isAlone", write."isAlone"), "rewatchId" = coalesce(outcome."rewatchId", write."rewatchId")
    FROM jsonb_to_recordset(${incoming}::jsonb) AS outcome("id" bigint, "state" "WriteState", "settledAt" timestamptz,
      "reason" text, "resolvedStatus" "ListStatus", "heldUntil" timestamptz, "isAlone" boolean, "rewatchId" int),
      "SyncState" state
    WHERE write."userId" = ${userId} AND write."id" = outcome."id"
      AND state."userId" = ${userId} AND state."claimedBy" = ${holder}`);
}
