import { transaction } from "@/lib/database/transaction";
import { wakeWorker } from "@/lib/sync/queue";
import { readTitlesAhead } from "../read-titles";
import { openOutbox, storeWrites } from "../store-writes";
import type { BulkWish } from "./bulk-wish";
import { markOf, planBulk } from "./plan-bulk";

export interface Agreed {
  id: bigint;
  wish: BulkWish;
  /** Of the preview that was agreed to. */
  mark: string;
}

/**
 * Puts an edit into the outbox, all of it or nothing. `changed`: it would come to something else by now than the person was shown;
 * `not-possible`: there is no such choice, or it was begun already.
 */
export async function startBulk(
  userId: number,
  { id, wish, mark }: Agreed,
  now = new Date(),
): Promise<"started" | "changed" | "not-possible"> {
  const outcome = await transaction(async (client) => {
    if (!(await openOutbox(client, userId))) return "not-possible";
    const { rows } = await client.query<{ simklIds: number[] }>(
      `SELECT "simklIds" FROM "BulkEdit" WHERE "userId" = $1 AND "id" = $2 AND "startedAt" IS NULL FOR UPDATE`,
      [userId, id],
    );
    if (!rows[0]) return "not-possible";
    const { simklIds } = rows[0];
    const plan = planBulk(wish, simklIds, await readTitlesAhead(client, userId, simklIds), now);
    if (markOf(plan) !== mark || plan.writes.length === 0) return "changed";
    await client.query(
      `UPDATE "BulkEdit" SET "wish" = $3, "startedAt" = $4, "skipped" = $5 WHERE "userId" = $1 AND "id" = $2`,
      [userId, id, JSON.stringify(wish), now, JSON.stringify(plan.skipped)],
    );
    await storeWrites(client, userId, plan.writes, now, id);
    return "started";
  });
  if (outcome === "started") await wakeWorker(userId);
  return outcome;
}
