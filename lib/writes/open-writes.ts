import { pool } from "@/lib/database/connection";
import type { WriteState } from "@/lib/database/generated/enums";
import type { Claim } from "@/lib/sync/claim";
import { ClaimLost } from "@/lib/sync/claim-lost";
import { Change } from "./change";
import type { QueuedWrite } from "./queued-write";
import { TitleState } from "./title-state";

/** A write of which it is not known yet what came of it. */
export interface OpenWrite extends QueuedWrite {
  state: WriteState;
  before: TitleState;
  heldUntil: Date | null;
}

/** In the order in which the person asked. */
export async function openWrites(userId: number): Promise<OpenWrite[]> {
  const { rows } = await pool().query<
    Omit<OpenWrite, "id" | "change" | "before"> & Record<"id" | "change" | "before", unknown>
  >(
    `SELECT "id", "simklId", "change", "before", "state", "heldUntil", "isAlone" FROM "PendingWrite"
     WHERE "userId" = $1 AND "settledAt" IS NULL ORDER BY "id"`,
    [userId],
  );
  return rows.map(({ id, change, before, ...row }) => ({
    ...row,
    id: BigInt(String(id)),
    change: Change.parse(change),
    before: TitleState.parse(before),
  }));
}

/** What a process was sending when it died may have arrived: it is read back, never sent again. Only who holds the claim knows that it died. */
export async function adoptAbandoned({ userId, holder }: Claim): Promise<void> {
  await pool().query(
    `UPDATE "PendingWrite" SET "state" = 'unclear', "reason" = $3
     WHERE "userId" = $1 AND "settledAt" IS NULL AND "state" = 'sending'
       AND EXISTS (SELECT FROM "SyncState" WHERE "userId" = $1 AND "claimedBy" = $2)`,
    [userId, holder, "The server stopped while sending this. Your library is read to see what came of it."],
  );
}

/**
 * Marks writes as being sent, before they are; answers those that still were to be sent.
 * @throws ClaimLost when another process took the person over.
 */
export async function beginSending<W extends QueuedWrite>(
  { userId, holder }: Claim,
  batch: readonly W[],
  now: Date,
): Promise<W[]> {
  const { rows } = await pool().query<{ id: string | null }>(
    `WITH claim AS (
       SELECT "claimedBy" FROM "SyncState" WHERE "userId" = $1 AND "claimedBy" = $2 FOR SHARE
     ), begun AS (
       UPDATE "PendingWrite" SET "state" = 'sending', "sentAt" = $4, "sentBy" = claim."claimedBy", "reason" = NULL,
         "heldUntil" = NULL
       FROM claim WHERE "userId" = $1 AND "id" = ANY($3::bigint[]) AND "state" = 'queued' RETURNING "id"
     )
     SELECT begun."id" FROM claim LEFT JOIN begun ON true`,
    [userId, holder, batch.map(({ id }) => String(id)), now],
  );
  if (rows.length === 0) throw new ClaimLost(`User ${userId} was taken over by another process.`);
  const begun = new Set(rows.map(({ id }) => String(id)));
  return batch.filter(({ id }) => begun.has(String(id)));
}
