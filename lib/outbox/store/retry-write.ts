import { withTransaction } from "@/lib/database/transaction";
import { wakeWorker } from "@/lib/sync/run/wake-worker";
import { lockOutbox, scheduleSending } from "./store-writes";
import { isWriteId } from "./write-id";

/**
 * Sends a refused or unclear write once more, on the person's wish alone: behind everything that waits, with the dates of the
 * click. One that waits for its time is tried now.
 */
export async function retryWrite(userId: number, id: bigint, now = new Date()): Promise<"queued" | "not-possible"> {
  if (!isWriteId(id)) return "not-possible";
  const isQueued = await withTransaction(async (client) => {
    if (!(await lockOutbox(client, userId))) return false;
    const { rowCount: again } = await client.query(
      `UPDATE "PendingWrite" SET "id" = nextval(pg_get_serial_sequence('"PendingWrite"', 'id')), "state" = 'queued',
         "settledAt" = NULL, "reason" = NULL, "heldUntil" = NULL, "resolvedStatus" = NULL, "rewatchId" = NULL
       WHERE "userId" = $1 AND "id" = $2 AND "state" IN ('refused', 'unclear') AND "settledAt" IS NOT NULL`,
      [userId, id],
    );
    const { rowCount: sooner } = await client.query(
      `UPDATE "PendingWrite" SET "heldUntil" = NULL WHERE "userId" = $1 AND "id" = $2 AND "state" = 'queued'`,
      [userId, id],
    );
    if (again !== 1 && sooner !== 1) return false;
    await scheduleSending(client, userId, now);
    return true;
  });
  if (isQueued) await wakeWorker(userId);
  return isQueued ? "queued" : "not-possible";
}
