import type { PoolClient } from "pg";
import { execute, rows, sql } from "@/lib/database/sql";
import type { Change } from "@/lib/outbox/intents/change";
import type { Target } from "@/lib/outbox/intents/target";
import type { TitleState } from "@/lib/outbox/intents/title-state";
import { MAX_OPEN_WRITES, OutboxFullError } from "./outbox-full-error";

export interface NewWrite {
  simklId: number;
  change: Change;
  before: TitleState;
  /** Of a title that is unknown here. */
  target?: Target;
}

/**
 * Locks the outbox until the transaction ends, so that writes become visible in the order of their ids. False while there
 * is no library.
 */
export async function lockOutbox(client: PoolClient, userId: number): Promise<boolean> {
  const locked = await rows(
    sql`SELECT FROM "SyncState" WHERE "userId" = ${userId} AND "activities" IS NOT NULL FOR UPDATE`,
    client,
  );
  return locked.length === 1;
}

export async function scheduleSending(client: PoolClient, userId: number, now: Date): Promise<void> {
  await execute(
    sql`UPDATE "SyncState" SET "nextDueAt" = ${now}, "dueTrigger" = 'write' WHERE "userId" = ${userId}`,
    client,
  );
}

/**
 * Stores writes in their order and returns their ids. One call may exceed the limit while nothing else is open, because
 * otherwise a large edit could not be undone.
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
  const stored = await rows<{ id: string }>(
    sql`INSERT INTO "PendingWrite" ("userId", "simklId", "change", "before", "target", "createdAt", "bulkId")
      SELECT ${userId}::int, (write->>'simklId')::int, write->'change', write->'before', write->'target',
        ${now}::timestamptz, ${bulkId}::bigint
      FROM jsonb_array_elements(${JSON.stringify(writes)}::jsonb) WITH ORDINALITY AS incoming(write, place) ORDER BY place
      RETURNING "id"`,
    client,
  );
  return stored.map(({ id }) => BigInt(id)).sort((one, other) => (one < other ? -1 : 1));
}

async function countOpen(client: PoolClient, userId: number): Promise<number> {
  const [count] = await rows<{ open: number }>(
    sql`SELECT count(*)::int AS "open" FROM "PendingWrite" WHERE "userId" = ${userId} AND "settledAt" IS NULL`,
    client,
  );
  return count?.open ?? 0;
}
