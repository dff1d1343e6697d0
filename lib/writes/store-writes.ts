import type { PoolClient } from "pg";
import type { Change } from "./change";
import type { TitleState } from "./title-state";

/** What is wanted of a title, and how it looked before. */
export interface NewWrite {
  simklId: number;
  change: Change;
  before: TitleState;
}

/**
 * Makes the person due, and lets nobody else add to their outbox until the transaction ends, so that ids are in the order in which
 * writes become visible. False when there is no library yet to change.
 */
export async function openOutbox(client: PoolClient, userId: number, now: Date): Promise<boolean> {
  const { rowCount } = await client.query(
    `UPDATE "SyncState" SET "nextDueAt" = $2, "dueTrigger" = 'write' WHERE "userId" = $1 AND "activities" IS NOT NULL`,
    [userId, now],
  );
  return rowCount === 1;
}

/** Keeps writes in their order; answers their ids. */
export async function storeWrites(
  client: PoolClient,
  userId: number,
  writes: readonly NewWrite[],
  now: Date,
): Promise<bigint[]> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO "PendingWrite" ("userId", "simklId", "change", "before", "createdAt")
     SELECT $1, (write->>'simklId')::int, write->'change', write->'before', $3
     FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS told(write, place) ORDER BY place
     RETURNING "id"`,
    [userId, JSON.stringify(writes), now],
  );
  return rows.map(({ id }) => BigInt(id)).sort((one, other) => (one < other ? -1 : 1));
}
