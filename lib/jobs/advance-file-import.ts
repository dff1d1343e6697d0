import type { PoolClient } from "pg";
import { execute, rows, sql } from "@/lib/database/sql";
import { withTransaction } from "@/lib/database/transaction";
import { acquireImportLock } from "@/lib/file-import/acquire-import-lock";
import { enqueueRows } from "@/lib/file-import/enqueue-rows";
import { Choices } from "@/lib/file-import/plan/choices";
import { recordRowOutcomes } from "@/lib/file-import/record-row-outcomes";
import { withdrawUnsent } from "@/lib/file-import/withdraw-unsent";
import { OutboxFullError } from "@/lib/outbox/store/outbox-full-error";
import { wakeWorker } from "@/lib/sync/run/wake-worker";

/** Records outcomes, then enqueues the next part. The state is only in the database: any process can take the next step. */
export async function advanceFileImport(userId: number, now: Date): Promise<void> {
  const isQueued = await withTransaction(async (client) => {
    await acquireImportLock(client, userId);
    const fileImport = await findUnfinishedImport(client, userId);
    if (!fileImport) return false;
    // A failed request returns its writes to the queue, even after the import was cancelled.
    if (fileImport.state === "cancelled") await withdrawUnsent(client, userId);
    if (await isAwaited(client, userId)) return false;
    await recordRowOutcomes(client, userId, fileImport.choices, now);
    if (fileImport.state === "cancelled") {
      await execute(
        sql`UPDATE "FileImportRow" SET "state" = 'confirmed', "reason" = 'Cancelled before all of it was sent.'
         WHERE "userId" = ${userId} AND "state" = 'waiting'`,
        client,
      );
      return false;
    }
    // Rows that turn out to be in the library already leave space for more at once.
    for (;;) {
      const { taken, queued } = await enqueueRows(client, userId, fileImport.choices, now);
      if (queued > 0) return true;
      if (taken > 0) continue;
      await execute(
        sql`UPDATE "FileImport" SET "state" = 'done', "endedAt" = ${now} WHERE "userId" = ${userId}`,
        client,
      );
      return false;
    }
  }).catch((error: unknown) => {
    // Other changes of the user fill the outbox: this part waits for a later round.
    if (error instanceof OutboxFullError) return false;
    throw error;
  });
  if (isQueued) await wakeWorker(userId);
}

async function findUnfinishedImport(client: PoolClient, userId: number) {
  const [found] = await rows<{ state: string; choices: unknown }>(
    sql`SELECT "state"::text AS "state", "choices" FROM "FileImport"
     WHERE "userId" = ${userId} AND "state" IN ('running', 'cancelled')`,
    client,
  );
  return found && { state: found.state, choices: Choices.parse(found.choices) };
}

/** Whether a write of the import is open, or confirmed but not compared with the library yet, which needs a complete import. */
async function isAwaited(client: PoolClient, userId: number): Promise<boolean> {
  const [found] = await rows<{ isAwaited: boolean }>(
    sql`SELECT state."phase" <> 'ready' OR EXISTS (
       SELECT FROM "FileImportRow" row JOIN "PendingWrite" write ON write."userId" = ${userId} AND write."id" = ANY(row."writeIds")
       WHERE row."userId" = ${userId} AND row."state" = 'sending' AND (write."settledAt" IS NULL OR (write."state" = 'confirmed'
         AND (state."claimedBy" IS NOT NULL OR write."settledAt" > coalesce(state."lastSyncedAt", '-infinity'))))
     ) AS "isAwaited" FROM "SyncState" state WHERE state."userId" = ${userId}`,
    client,
  );
  return found?.isAwaited ?? true;
}
