import type { PoolClient } from "pg";
import { withTransaction } from "@/lib/database/transaction";
import { wakeWorker } from "@/lib/sync/run/wake-worker";
import type { Change } from "@/lib/outbox/intents/change";
import { applyChange } from "@/lib/outbox/intents/title-state";
import { readTitlesWithPending } from "@/lib/outbox/preview/read-titles";
import { lockOutbox, type NewWrite, storeWrites } from "@/lib/outbox/store/store-writes";
import { planRestoration, type RestorationLoss } from "./plan-restoration";
import type { RemovedKey } from "./removed-key";
import { listRemovedBetween, listRemovedByKeys, type RemovedTitle } from "./removed-titles";

/** More at once are restored by asking again. */
const MAX_AT_ONCE = 1000;

/** Entries by themselves, or everything that vanished in a stretch of time and was not asked for yet. */
export type RestoreIntent = { keys: readonly RemovedKey[] } | { between: readonly [Date, Date] };

export interface RestoreResult {
  /** How many entries were found, and how many of them have something to be sent. */
  found: number;
  sent: number;
  /** Of those that are sent. */
  lost: RestorationLoss[];
  /** Of the writes. */
  ids: bigint[];
}

/**
 * Puts what it takes to have removed titles back into the outbox, all of it or nothing. Of what is back in the library meanwhile only what is missing
 * is sent. Null when there is no library yet to put anything into.
 */
export async function restoreRemoved(
  userId: number,
  intent: RestoreIntent,
  now = new Date(),
): Promise<RestoreResult | null> {
  const removed =
    "keys" in intent
      ? await listRemovedByKeys(userId, intent.keys.slice(0, MAX_AT_ONCE), now)
      : await listRemovedBetween(userId, intent.between, MAX_AT_ONCE, now);
  if (removed.length === 0) return { found: 0, sent: 0, lost: [], ids: [] };
  const restored = await withTransaction(async (client) => {
    if (!(await lockOutbox(client, userId))) return null;
    const { writes, entries, lost } = await planWrites(client, userId, removed, now);
    const ids = await storeWrites(client, userId, writes, now);
    await client.query(
      `UPDATE "RemovedItem" SET "restoreAskedAt" = $2 FROM unnest($3::int[], $4::timestamptz[]) AS asked("id", "at")
       WHERE "userId" = $1 AND "simklId" = asked."id" AND "removedAt" = asked."at"`,
      [userId, now, entries.map(({ simklId }) => simklId), entries.map(({ removedAt }) => removedAt)],
    );
    return { found: removed.length, sent: entries.length, lost, ids };
  });
  if (restored && restored.sent > 0) await wakeWorker(userId);
  return restored;
}

async function planWrites(client: PoolClient, userId: number, removed: readonly RemovedTitle[], now: Date) {
  const titles = await readTitlesWithPending(client, userId, [...new Set(removed.map(({ simklId }) => simklId))]);
  const writes: NewWrite[] = [];
  const entries: RemovedTitle[] = [];
  const lost: RestorationLoss[] = [];
  for (const entry of removed) {
    const title = titles.get(entry.simklId);
    const plan = title && planRestoration(entry, title, now);
    if (!plan || plan.changes.length === 0) continue;
    for (const change of plan.changes) {
      writes.push({ simklId: entry.simklId, change, before: title.state });
      title.state = applyChange(title.state, change);
    }
    entries.push(entry);
    lost.push(plan.lost);
  }
  // By kind rather than by title, so that a hundred titles share a request; of one title the order stays.
  writes.sort((one, other) => ORDER.indexOf(one.change.kind) - ORDER.indexOf(other.change.kind));
  return { writes, entries, lost };
}

const ORDER: Change["kind"][] = ["watch", "list", "memo", "rate"];
