import type { PoolClient } from "pg";
import { withTransaction } from "@/lib/database/transaction";
import { acquireImportLock } from "@/lib/file-import/acquire-import-lock";
import { enqueueRows } from "@/lib/file-import/enqueue-rows";
import { Choices } from "@/lib/file-import/plan/choices";
import { recordRowOutcomes } from "@/lib/file-import/record-row-outcomes";
import { withdrawUnsent } from "@/lib/file-import/withdraw-unsent";
import { OutboxFullError } from "@/lib/outbox/store/outbox-full-error";
import { wakeWorker } from "@/lib/sync/run/wake-worker";

/**
 * Takes an import one step further: what is in the outbox is awaited and written into the receipt, then a next part goes in. What is
 * known of it is in the database alone, so that any process can take the next step, after whatever happened to the last.
 */
export async function advanceFileImport(userId: number, now: Date): Promise<void> {
  const isQueued = await withTransaction(async (client) => {
    await acquireImportLock(client, userId);
    const fileImport = await findUnfinishedImport(client, userId);
    if (!fileImport) return false;
    // What a failed request held comes back to wait, also when the import was cancelled meanwhile.
    if (fileImport.state === "cancelled") await withdrawUnsent(client, userId);
    if (await isAwaited(client, userId)) return false;
    await recordRowOutcomes(client, userId, fileImport.choices, now);
    if (fileImport.state === "cancelled") {
      await client.query(
        `UPDATE "FileImportRow" SET "state" = 'confirmed', "reason" = 'Cancelled before all of it was sent.'
         WHERE "userId" = $1 AND "state" = 'waiting'`,
        [userId],
      );
      return false;
    }
    // What turned out to be there already makes room for more at once.
    for (;;) {
      const { taken, queued } = await enqueueRows(client, userId, fileImport.choices, now);
      if (queued > 0) return true;
      if (taken > 0) continue;
      await client.query(`UPDATE "FileImport" SET "state" = 'done', "endedAt" = $2 WHERE "userId" = $1`, [userId, now]);
      return false;
    }
  }).catch((error: unknown) => {
    // The person has so much on its way besides that this part waits for a later round.
    if (error instanceof OutboxFullError) return false;
    throw error;
  });
  if (isQueued) await wakeWorker(userId);
}

async function findUnfinishedImport(client: PoolClient, userId: number) {
  const { rows } = await client.query<{ state: string; choices: unknown }>(
    `SELECT "state"::text AS "state", "choices" FROM "FileImport" WHERE "userId" = $1 AND "state" IN ('running', 'cancelled')`,
    [userId],
  );
  return rows[0] && { state: rows[0].state, choices: Choices.parse(rows[0].choices) };
}

/**
 * Whether something of it is open, or was confirmed and not compared with the library yet; nor can anything be compared while the library
 * is read from the beginning.
 */
async function isAwaited(client: PoolClient, userId: number): Promise<boolean> {
  const { rows } = await client.query<{ isAwaited: boolean }>(
    `SELECT state."phase" <> 'ready' OR EXISTS (
       SELECT FROM "FileImportRow" row JOIN "PendingWrite" write ON write."userId" = $1 AND write."id" = ANY(row."writeIds")
       WHERE row."userId" = $1 AND row."state" = 'sending' AND (write."settledAt" IS NULL OR (write."state" = 'confirmed'
         AND (state."claimedBy" IS NOT NULL OR write."settledAt" > coalesce(state."lastSyncedAt", '-infinity'))))
     ) AS "isAwaited" FROM "SyncState" state WHERE state."userId" = $1`,
    [userId],
  );
  return rows[0]?.isAwaited ?? true;
}
