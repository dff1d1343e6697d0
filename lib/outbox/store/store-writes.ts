import type { PoolClient } from "pg";
import type { Change } from "@/lib/outbox/intents/change";
import type { Target } from "@/lib/outbox/intents/target";
import type { TitleState } from "@/lib/outbox/intents/title-state";
import { MAX_OPEN_WRITES, OutboxFullError } from "./outbox-full-error";

/** What is wanted of a title, and how it looked before. */
export interface NewWrite {
  simklId: number;
  change: Change;
  before: TitleState;
  /** Of a title that is not on file here. */
  target?: Target;
}

/**
 * Lets nobody else add to a person's outbox until the transaction ends, so that ids are in the order in which writes become
 * visible. False when there is no library yet to change.
 */
export async function lockOutbox(client: PoolClient, userId: number): Promise<boolean> {
  const { rowCount } = await client.query(
    `SELECT FROM "SyncState" WHERE "userId" = $1 AND "activities" IS NOT NULL FOR UPDATE`,
    [userId],
  );
  return rowCount === 1;
}

/** Something waits to be sent: the person is due. */
export async function scheduleSending(client: PoolClient, userId: number, now: Date): Promise<void> {
  await client.query(`UPDATE "SyncState" SET "nextDueAt" = $2, "dueTrigger" = 'write' WHERE "userId" = $1`, [
    userId,
    now,
  ]);
}

/**
 * Keeps writes in their order, to be sent, as a part of a bulk edit when one is named; answers their ids. Simkl hears nothing of a wish that led to
 * none. What comes at once may be more than the limit, if it comes alone: else a large edit could never be taken back.
 * @throws OutboxFullError
 */
export async function storeWrites(
  client: PoolClient,
  userId: number,
  writes: readonly NewWrite[],
  now: Date,
  bulkId: bigint | null = null,
): Promise<bigint[]> {
  if (writes.length === 0) return [];
  const open = await countOpen(client, userId);
  if (open > 0 && open + writes.length > MAX_OPEN_WRITES) throw new OutboxFullError();
  await scheduleSending(client, userId, now);
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO "PendingWrite" ("userId", "simklId", "change", "before", "target", "createdAt", "bulkId")
     SELECT $1, (write->>'simklId')::int, write->'change', write->'before', write->'target', $3, $4
     FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS told(write, place) ORDER BY place
     RETURNING "id"`,
    [userId, JSON.stringify(writes), now, bulkId],
  );
  return rows.map(({ id }) => BigInt(id)).sort((one, other) => (one < other ? -1 : 1));
}

async function countOpen(client: PoolClient, userId: number): Promise<number> {
  const { rows } = await client.query<{ open: number }>(
    `SELECT count(*)::int AS "open" FROM "PendingWrite" WHERE "userId" = $1 AND "settledAt" IS NULL`,
    [userId],
  );
  return rows[0]?.open ?? 0;
}
