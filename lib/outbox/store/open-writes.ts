import type { WriteState } from "@/lib/database/generated/enums";
import { execute, rows, sql } from "@/lib/database/sql";
import { Change } from "@/lib/outbox/intents/change";
import { Target } from "@/lib/outbox/intents/target";
import { TitleState } from "@/lib/outbox/intents/title-state";
import { serializeWriteReason } from "@/lib/outbox/write-reason";
import type { Claim } from "@/lib/sync/state/claim";
import { ClaimLostError } from "@/lib/sync/state/claim";
import type { QueuedWrite } from "./queued-write";

/** A write without an outcome yet. */
export interface OpenWrite extends QueuedWrite {
  state: WriteState;
  before: TitleState;
  /** Set when the title was unknown here. */
  target: Target | null;
  heldUntil: Date | null;
  /** The rewatch session of the response; 0 when it named none. */
  rewatchId: number | null;
  /** Its bulk edit was cancelled. */
  isCancelled: boolean;
}

/** In the order of the clicks. */
export async function listOpenWrites(userId: number): Promise<OpenWrite[]> {
  const writes = await rows<
    Omit<OpenWrite, "id" | "change" | "before" | "target"> & Record<"id" | "change" | "before" | "target", unknown>
  >(sql`
    SELECT "id", "simklId", "change", "before", "target", "state", "heldUntil", "isAlone", "rewatchId", EXISTS (
      SELECT FROM "BulkEdit" edit
      WHERE edit."userId" = ${userId} AND edit."id" = write."bulkId" AND write."id" <= edit."cancelledTo"
    ) AS "isCancelled"
    FROM "PendingWrite" write WHERE "userId" = ${userId} AND "settledAt" IS NULL ORDER BY "id"`);
  return writes.map(({ id, change, before, target, ...row }) => ({
    ...row,
    id: BigInt(String(id)),
    change: Change.parse(change),
    before: TitleState.parse(before),
    target: Target.nullable().parse(target),
  }));
}

/** What a dead process was sending may have arrived, so it is verified and never repeated. */
export async function recoverAbandonedWrites({ userId, holder }: Claim): Promise<void> {
  const reason = serializeWriteReason({ code: "server-stopped" });
  await execute(sql`
    UPDATE "PendingWrite" SET "state" = 'unclear', "reason" = ${reason}
    WHERE "userId" = ${userId} AND "settledAt" IS NULL AND "state" = 'sending'
      AND EXISTS (SELECT FROM "SyncState" WHERE "userId" = ${userId} AND "claimedBy" = ${holder})`);
}

/**
 * Marks writes before they are sent and stores the state of their titles; returns those that were still queued.
 * @throws ClaimLostError when another process has the claim.
 */
export async function markSending<W extends Pick<OpenWrite, "id" | "before">>(
  { userId, holder }: Claim,
  batch: readonly W[],
  now: Date,
): Promise<W[]> {
  const states = JSON.stringify(batch.map(({ id, before }) => ({ id: String(id), before })));
  const marked = await rows<{ id: string | null }>(sql`
    WITH claim AS (
      SELECT "claimedBy" FROM "SyncState" WHERE "userId" = ${userId} AND "claimedBy" = ${holder} FOR SHARE
    ), marked AS (
      UPDATE "PendingWrite" write SET "state" = 'sending', "sentAt" = ${now}, "sentBy" = claim."claimedBy", "reason" = NULL,
        "heldUntil" = NULL, "before" = incoming."before"
      FROM claim, jsonb_to_recordset(${states}::jsonb) AS incoming("id" bigint, "before" jsonb)
      WHERE write."userId" = ${userId} AND write."id" = incoming."id" AND write."state" = 'queued' RETURNING write."id"
    )
    SELECT marked."id" FROM claim LEFT JOIN marked ON true`);
  if (marked.length === 0) throw new ClaimLostError(`User ${userId} was taken over by another process.`);
  const markedIds = new Set(marked.map(({ id }) => String(id)));
  return batch.filter(({ id }) => markedIds.has(String(id)));
}
