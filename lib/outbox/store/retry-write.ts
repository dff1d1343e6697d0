import { execute, sql } from "@/lib/database/sql";
import { withTransaction } from "@/lib/database/transaction";
import { wakeWorker } from "@/lib/jobs/queue";
import { lockOutbox, scheduleSending } from "./store-writes";
import { isWriteId } from "./write-id";

/** Queues a failed write again, last and with the dates of its click; a held write is due now. Only a click may do this. */
export async function retryWrite(userId: number, id: bigint, now = new Date()): Promise<"queued" | "not-possible"> {
  if (!isWriteId(id)) return "not-possible";
  const isQueued = await withTransaction(async (client) => {
    if (!(await lockOutbox(client, userId))) return false;
    const requeued = await execute(
      sql`UPDATE "PendingWrite" SET "id" = nextval(pg_get_serial_sequence('"PendingWrite"', 'id')), "state" = 'queued',
          "settledAt" = NULL, "reason" = NULL, "heldUntil" = NULL, "resolvedStatus" = NULL, "rewatchId" = NULL
        WHERE "userId" = ${userId} AND "id" = ${id} AND "state" IN ('refused', 'unclear') AND "settledAt" IS NOT NULL`,
      client,
    );
    const released = await execute(
      sql`UPDATE "PendingWrite" SET "heldUntil" = NULL
        WHERE "userId" = ${userId} AND "id" = ${id} AND "state" = 'queued'`,
      client,
    );
    if (requeued + released === 0) return false;
    await scheduleSending(client, userId, now);
    return true;
  });
  if (isQueued) await wakeWorker(userId);
  return isQueued ? "queued" : "not-possible";
}
