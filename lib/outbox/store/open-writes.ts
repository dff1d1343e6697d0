import { getPool } from "@/lib/database/connection";
import type { WriteState } from "@/lib/database/generated/enums";
import { Change } from "@/lib/outbox/intents/change";
import { Target } from "@/lib/outbox/intents/target";
import { TitleState } from "@/lib/outbox/intents/title-state";
import { ClaimLostError } from "@/lib/sync/state/claim";
import type { Claim } from "@/lib/sync/state/claim";
import type { QueuedWrite } from "./queued-write";

/** A write of which it is not known yet what came of it. */
export interface OpenWrite extends QueuedWrite {
  state: WriteState;
  before: TitleState;
  /** Set when the title was not on file here. */
  target: Target | null;
  heldUntil: Date | null;
  /** The rewatch session that Simkl said it wrote to, 0 when it named none. */
  rewatchId: number | null;
  /** The bulk edit it is a part of was cancelled. */
  isCancelled: boolean;
}

/** In the order in which the person asked. */
export async function listOpenWrites(userId: number): Promise<OpenWrite[]> {
  const { rows } = await getPool().query<
    Omit<OpenWrite, "id" | "change" | "before" | "target"> & Record<"id" | "change" | "before" | "target", unknown>
  >(
    `SELECT "id", "simklId", "change", "before", "target", "state", "heldUntil", "isAlone", "rewatchId", EXISTS (
       SELECT FROM "BulkEdit" edit
       WHERE edit."userId" = $1 AND edit."id" = write."bulkId" AND write."id" <= edit."cancelledTo"
     ) AS "isCancelled"
     FROM "PendingWrite" write WHERE "userId" = $1 AND "settledAt" IS NULL ORDER BY "id"`,
    [userId],
  );
  return rows.map(({ id, change, before, target, ...row }) => ({
    ...row,
    id: BigInt(String(id)),
    change: Change.parse(change),
    before: TitleState.parse(before),
    target: Target.nullable().parse(target),
  }));
}

/** What a process was sending when it died may have arrived: it is read back, never sent again. Only who holds the claim knows that it died. */
export async function recoverAbandonedWrites({ userId, holder }: Claim): Promise<void> {
  await getPool().query(
    `UPDATE "PendingWrite" SET "state" = 'unclear', "reason" = $3
     WHERE "userId" = $1 AND "settledAt" IS NULL AND "state" = 'sending'
       AND EXISTS (SELECT FROM "SyncState" WHERE "userId" = $1 AND "claimedBy" = $2)`,
    [userId, holder, "The server stopped while sending this. Your library is read to see what came of it."],
  );
}

/**
 * Marks writes as being sent, before they are, and keeps how each finds its title; answers those that still were to be sent.
 * @throws ClaimLost when another process took the person over.
 */
export async function markSending<W extends Pick<OpenWrite, "id" | "before">>(
  { userId, holder }: Claim,
  batch: readonly W[],
  now: Date,
): Promise<W[]> {
  const { rows } = await getPool().query<{ id: string | null }>(
    `WITH claim AS (
       SELECT "claimedBy" FROM "SyncState" WHERE "userId" = $1 AND "claimedBy" = $2 FOR SHARE
     ), begun AS (
       UPDATE "PendingWrite" write SET "state" = 'sending', "sentAt" = $4, "sentBy" = claim."claimedBy", "reason" = NULL,
         "heldUntil" = NULL, "before" = found."before"
       FROM claim, jsonb_to_recordset($3::jsonb) AS found("id" bigint, "before" jsonb)
       WHERE write."userId" = $1 AND write."id" = found."id" AND write."state" = 'queued' RETURNING write."id"
     )
     SELECT begun."id" FROM claim LEFT JOIN begun ON true`,
    [userId, holder, JSON.stringify(batch.map(({ id, before }) => ({ id: String(id), before }))), now],
  );
  if (rows.length === 0) throw new ClaimLostError(`User ${userId} was taken over by another process.`);
  const marked = new Set(rows.map(({ id }) => String(id)));
  return batch.filter(({ id }) => marked.has(String(id)));
}
