import { rows, sql } from "@/lib/database/sql";
import { parseWriteReason, type WriteReason } from "@/lib/outbox/write-reason";

/** A write of a memo that is not confirmed. */
export interface MemoWrite {
  /** The person has nothing to decide yet. */
  isOpen: boolean;
  /** Why it waits, was refused or is unclear. */
  reason: WriteReason | null;
}

/** The latest for each title, by Simkl id. */
export async function listMemoWrites(userId: number): Promise<Map<number, MemoWrite>> {
  const writes = await rows<{ simklId: number; isOpen: boolean; reason: string | null }>(sql`
    SELECT "simklId", "settledAt" IS NULL AS "isOpen", "reason" FROM "PendingWrite"
    WHERE "userId" = ${userId} AND ("settledAt" IS NULL OR "state" <> 'confirmed') AND "change"->>'kind' = 'memo'
    ORDER BY "id"`);
  return new Map(writes.map(({ simklId, isOpen, reason }) => [simklId, { isOpen, reason: parseWriteReason(reason) }]));
}
