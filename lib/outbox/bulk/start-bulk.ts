import { withTransaction } from "@/lib/database/transaction";
import { wakeWorker } from "@/lib/sync/run/wake-worker";
import { readTitlesWithPending } from "@/lib/outbox/preview/read-titles";
import { lockOutbox, storeWrites } from "@/lib/outbox/store/store-writes";
import type { BulkIntent } from "./bulk-intent";
import { hashPlan, planBulk } from "./plan-bulk";

export interface ConfirmedEdit {
  id: bigint;
  intent: BulkIntent;
  /** Of the preview that was agreed to. */
  planHash: string;
}

/**
 * Puts an edit into the outbox, all of it or nothing. `changed`: it would come to something else by now than the person was shown;
 * `not-possible`: there is no such choice, or it was begun already.
 */
export async function startBulk(
  userId: number,
  { id, intent, planHash }: ConfirmedEdit,
  now = new Date(),
): Promise<"started" | "changed" | "not-possible"> {
  const outcome = await withTransaction(async (client) => {
    if (!(await lockOutbox(client, userId))) return "not-possible";
    const { rows } = await client.query<{ simklIds: number[] }>(
      `SELECT "simklIds" FROM "BulkEdit" WHERE "userId" = $1 AND "id" = $2 AND "startedAt" IS NULL FOR UPDATE`,
      [userId, id],
    );
    if (!rows[0]) return "not-possible";
    const { simklIds } = rows[0];
    const plan = planBulk(intent, simklIds, await readTitlesWithPending(client, userId, simklIds), now);
    if (hashPlan(plan) !== planHash || plan.writes.length === 0) return "changed";
    await client.query(
      `UPDATE "BulkEdit" SET "wish" = $3, "startedAt" = $4, "skipped" = $5 WHERE "userId" = $1 AND "id" = $2`,
      [userId, id, JSON.stringify(intent), now, JSON.stringify(plan.skipped)],
    );
    await storeWrites(client, userId, plan.writes, now, id);
    return "started";
  });
  if (outcome === "started") await wakeWorker(userId);
  return outcome;
}
