import { pool } from "@/lib/database/connection";
import type { ListStatus, WriteState } from "@/lib/database/generated/enums";
import type { Claim } from "@/lib/sync/claim";

/** What is known of a write now. */
export interface Verdict {
  id: bigint;
  state: WriteState;
  /** Null while it is open. */
  settledAt: Date | null;
  reason: string | null;
  resolvedStatus?: ListStatus | null;
  heldUntil?: Date | null;
  isAlone?: boolean;
}

/** Writes down what came of writes, unless another process has taken the person over, whose findings count then. */
export async function settle({ userId, holder }: Claim, verdicts: readonly Verdict[]): Promise<void> {
  if (verdicts.length === 0) return;
  await pool().query(
    `UPDATE "PendingWrite" write SET "state" = verdict."state", "settledAt" = verdict."settledAt",
       "reason" = verdict."reason", "resolvedStatus" = verdict."resolvedStatus", "heldUntil" = verdict."heldUntil",
       "isAlone" = coalesce(verdict."isAlone", write."isAlone")
     FROM jsonb_to_recordset($3::jsonb) AS verdict("id" bigint, "state" "WriteState", "settledAt" timestamptz, "reason" text,
       "resolvedStatus" "ListStatus", "heldUntil" timestamptz, "isAlone" boolean)
     WHERE write."userId" = $1 AND write."id" = verdict."id"
       AND EXISTS (SELECT FROM "SyncState" WHERE "userId" = $1 AND "claimedBy" = $2)`,
    [userId, holder, JSON.stringify(verdicts.map((verdict) => ({ ...verdict, id: String(verdict.id) })))],
  );
}
