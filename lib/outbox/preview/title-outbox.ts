import { getPool } from "@/lib/database/connection";
import type { WriteState } from "@/lib/database/generated/enums";
import { rows, sql } from "@/lib/database/sql";
import type { TitleState } from "@/lib/outbox/intents/title-state";
import { parseWriteReason, type WriteReason } from "@/lib/outbox/write-reason";
import { readTitlesWithPending } from "./read-titles";

/** A write that is not confirmed: queued, being sent, or waiting for the person's decision. */
export interface UnresolvedWrite {
  id: bigint;
  state: WriteState;
  /** The person has nothing to decide yet. */
  isOpen: boolean;
  reason: WriteReason | null;
  kind: string;
}

export interface TitleOutbox {
  /** The title with all pending writes applied; null when there are none. */
  state: TitleState | null;
  writes: UnresolvedWrite[];
}

export async function getTitleOutbox(userId: number, simklId: number): Promise<TitleOutbox> {
  const found = await rows<
    Omit<UnresolvedWrite, "id" | "reason"> & { id: string; reason: string | null; isUnmerged: boolean }
  >(sql`
    SELECT "id", "state", "settledAt" IS NULL AS "isOpen", "reason", "change"->>'kind' AS "kind",
      "settledAt" IS NULL OR "state" = 'confirmed' AS "isUnmerged"
    FROM "PendingWrite" WHERE "userId" = ${userId} AND "simklId" = ${simklId} AND ("settledAt" IS NULL OR "state" <> 'confirmed'
      OR "settledAt" > coalesce((SELECT "lastSyncedAt" FROM "SyncState" WHERE "userId" = ${userId}), '-infinity'))
    ORDER BY "id"`);
  const hasPending = found.some(({ isUnmerged }) => isUnmerged);
  const title = hasPending ? (await readTitlesWithPending(getPool(), userId, [simklId])).get(simklId) : undefined;
  const writes = found
    .filter(({ state }) => state !== "confirmed")
    .map((row) => ({ ...row, id: BigInt(row.id), reason: parseWriteReason(row.reason) }));
  return { state: title?.state ?? null, writes };
}
