import { rows, sql } from "@/lib/database/sql";
import { parseWriteReason, type WriteReason } from "@/lib/outbox/write-reason";

/** How the latest confirmed rewatch differs from what was requested; null when it does not. */
export async function findRewatchNote(userId: number, simklId: number): Promise<WriteReason | null> {
  const [latest] = await rows<{ reason: string | null }>(sql`
    SELECT "reason" FROM "PendingWrite"
    WHERE "userId" = ${userId} AND "simklId" = ${simklId} AND "state" = 'confirmed' AND "settledAt" IS NOT NULL
      AND "change"->>'kind' IN ('rewatch', 'unrewatch')
    ORDER BY "id" DESC LIMIT 1`);
  return parseWriteReason(latest?.reason ?? null);
}
