import type { PoolClient } from "pg";
import { withTransaction } from "@/lib/database/transaction";

/** Forgets what of an edit is not sent yet, also what comes back unsent later; how many titles were spared. */
export async function cancelBulk(userId: number, id: bigint): Promise<number> {
  return withTransaction(async (client) => {
    // Whoever begins to send holds this row too: a request goes out whole or not at all.
    await client.query(`SELECT FROM "SyncState" WHERE "userId" = $1 FOR UPDATE`, [userId]);
    return cancelUnsent(client, userId, id);
  });
}

/** The same inside a transaction that has the person's outbox to itself. */
export async function cancelUnsent(client: PoolClient, userId: number, id: bigint): Promise<number> {
  await client.query(
    `UPDATE "BulkEdit" SET "cancelledTo" =
       (SELECT coalesce(max("id"), 0) FROM "PendingWrite" WHERE "userId" = $1 AND "bulkId" = $2)
     WHERE "userId" = $1 AND "id" = $2 AND "startedAt" IS NOT NULL`,
    [userId, id],
  );
  const { rows } = await client.query<{ simklId: number }>(
    `DELETE FROM "PendingWrite" WHERE "userId" = $1 AND "bulkId" = $2 AND "state" = 'queued' RETURNING "simklId"`,
    [userId, id],
  );
  return new Set(rows.map(({ simklId }) => simklId)).size;
}
