import { execute, rows, sql } from "@/lib/database/sql";
import { withTransaction } from "@/lib/database/transaction";
import { wakeWorker } from "@/lib/jobs/queue";
import { readTitlesWithPending } from "@/lib/outbox/preview/read-titles";
import { lockOutbox, storeWrites } from "@/lib/outbox/store/store-writes";
import type { BulkIntent } from "./bulk-intent";
import { hashPlan, planBulk } from "./plan-bulk";

export interface ConfirmedEdit {
  id: bigint;
  intent: BulkIntent;
  /** Of the preview that the person confirmed. */
  planHash: string;
}

/**
 * Adds all writes of an edit to the outbox, or none. `changed`: the plan differs by now from the preview;
 * `not-possible`: there is no such selection, or it was started already.
 */
export async function startBulk(
  userId: number,
  { id, intent, planHash }: ConfirmedEdit,
  now = new Date(),
): Promise<"started" | "changed" | "not-possible"> {
  const outcome = await withTransaction(async (client) => {
    if (!(await lockOutbox(client, userId))) return "not-possible";
    const [selection] = await rows<{ simklIds: number[] }>(
      sql`SELECT "simklIds" FROM "BulkEdit"
        WHERE "userId" = ${userId} AND "id" = ${id} AND "startedAt" IS NULL FOR UPDATE`,
      client,
    );
    if (!selection) return "not-possible";
    const { simklIds } = selection;
    const plan = planBulk(intent, simklIds, await readTitlesWithPending(client, userId, simklIds), now);
    if (hashPlan(plan) !== planHash || plan.writes.length === 0) return "changed";
    await execute(
      sql`UPDATE "BulkEdit" SET "intent" = ${JSON.stringify(intent)}, "startedAt" = ${now},
          "skipped" = ${JSON.stringify(plan.skipped)}
        WHERE "userId" = ${userId} AND "id" = ${id}`,
      client,
    );
    await storeWrites(client, userId, plan.writes, now, id);
    return "started";
  });
  if (outcome === "started") await wakeWorker(userId);
  return outcome;
}
