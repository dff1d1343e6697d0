import type { PoolClient } from "pg";
import { execute, rows, sql } from "@/lib/database/sql";
import { withTransaction } from "@/lib/database/transaction";

/** Deletes the unsent writes of an edit, also those that become unsent again later. Returns the number of their titles. */
export async function cancelBulk(userId: number, id: bigint): Promise<number> {
  return withTransaction(async (client) => {
    // Sending locks this row too, so a request is sent with all of its writes or not at all.
    await rows(sql`SELECT FROM "SyncState" WHERE "userId" = ${userId} FOR UPDATE`, client);
    return cancelUnsent(client, userId, id);
  });
}

/** The same in a transaction that has locked the outbox. */
export async function cancelUnsent(client: PoolClient, userId: number, id: bigint): Promise<number> {
  await execute(
    sql`UPDATE "BulkEdit" SET "cancelledTo" =
        (SELECT coalesce(max("id"), 0) FROM "PendingWrite" WHERE "userId" = ${userId} AND "bulkId" = ${id})
      WHERE "userId" = ${userId} AND "id" = ${id} AND "startedAt" IS NOT NULL`,
    client,
  );
  const deleted = await rows<{ simklId: number }>(
    sql`DELETE FROM "PendingWrite" WHERE "userId" = ${userId} AND "bulkId" = ${id} AND "state" = 'queued'
      RETURNING "simklId"`,
    client,
  );
  return new Set(deleted.map(({ simklId }) => simklId)).size;
}
