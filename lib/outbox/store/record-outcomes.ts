import { getPool } from "@/lib/database/connection";
import type { ListStatus, WriteState } from "@/lib/database/generated/enums";
import type { Claim } from "@/lib/sync/state/claim";

/** What is known of a write now. */
export interface WriteOutcome {
  id: bigint;
  state: WriteState;
  /** Null while it is open. */
  settledAt: Date | null;
  reason: string | null;
  resolvedStatus?: ListStatus | null;
  rewatchId?: number;
  heldUntil?: Date | null;
  isAlone?: boolean;
}

/**
 * Writes down what came of writes, unless another process has taken the person over, whose findings count then. It became known
 * after the last sync ended, whatever the clock of the process that ran that one says: only the next one shows it.
 */
export async function recordOutcomes({ userId, holder }: Claim, outcomes: readonly WriteOutcome[]): Promise<void> {
  if (outcomes.length === 0) return;
  await getPool().query(
    `UPDATE "PendingWrite" write SET "state" = verdict."state",
       "settledAt" = CASE WHEN verdict."settledAt" IS NOT NULL
         THEN greatest(verdict."settledAt", state."lastSyncedAt" + interval '1 millisecond') END,
       "reason" = verdict."reason", "resolvedStatus" = verdict."resolvedStatus", "heldUntil" = verdict."heldUntil",
       "isAlone" = coalesce(verdict."isAlone", write."isAlone"), "rewatchId" = coalesce(verdict."rewatchId", write."rewatchId")
     FROM jsonb_to_recordset($3::jsonb) AS verdict("id" bigint, "state" "WriteState", "settledAt" timestamptz, "reason" text,
       "resolvedStatus" "ListStatus", "heldUntil" timestamptz, "isAlone" boolean, "rewatchId" int), "SyncState" state
     WHERE write."userId" = $1 AND write."id" = verdict."id" AND state."userId" = $1 AND state."claimedBy" = $2`,
    [userId, holder, JSON.stringify(outcomes.map((outcome) => ({ ...outcome, id: String(outcome.id) })))],
  );
}
