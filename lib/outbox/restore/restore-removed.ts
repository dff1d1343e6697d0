import type { PoolClient } from "pg";
import { execute, sql } from "@/lib/database/sql";
import { withTransaction } from "@/lib/database/transaction";
import { wakeWorker } from "@/lib/jobs/queue";
import type { Change } from "@/lib/outbox/intents/change";
import { applyChange } from "@/lib/outbox/intents/title-state";
import { readTitlesWithPending } from "@/lib/outbox/preview/read-titles";
import { lockOutbox, type NewWrite, storeWrites } from "@/lib/outbox/store/store-writes";
import { planRestoration, type RestorationLoss } from "./plan-restoration";
import type { RemovedKey } from "./removed-key";
import { listRemovedBetween, listRemovedByKeys, type RemovedTitle } from "./removed-titles";

const MAX_AT_ONCE = 1000;

/** Chosen entries, or all removals of a period that were not restored yet. */
export type RestoreIntent = { keys: readonly RemovedKey[] } | { between: readonly [Date, Date] };

export interface RestoreResult {
  /** The entries found, and those of them for which something is sent. */
  found: number;
  sent: number;
  /** Of those that are sent. */
  lost: RestorationLoss[];
  /** Of the writes. */
  ids: bigint[];
}

/** Queues all writes that restore removed titles, or none; only what the titles lack now is sent. Null while there is no library. */
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
    const [simklIds, instants] = [entries.map(({ simklId }) => simklId), entries.map(({ removedAt }) => removedAt)];
    await execute(
      sql`UPDATE "RemovedItem" SET "restoreAskedAt" = ${now}
        FROM unnest(${simklIds}::int[], ${instants}::timestamptz[]) AS requested("id", "at")
        WHERE "userId" = ${userId} AND "simklId" = requested."id" AND "removedAt" = requested."at"`,
      client,
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
  // Sorted by kind, so that many titles share a request; this order is right for each single title.
  writes.sort((one, other) => ORDER.indexOf(one.change.kind) - ORDER.indexOf(other.change.kind));
  return { writes, entries, lost };
}

const ORDER: Change["kind"][] = ["watch", "list", "memo", "rate"];
