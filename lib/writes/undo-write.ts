import { transaction } from "@/lib/database/transaction";
import { wakeWorker } from "@/lib/sync/queue";
import { Change } from "./change";
import { discardWrite } from "./discard-write";
import { inverse } from "./inverse";
import { readTitlesAhead } from "./read-titles";
import { openOutbox, storeWrites } from "./store-writes";
import { changed, TitleState } from "./title-state";
import { instantOf } from "./watch-date";

/**
 * Takes a change back: one that was not sent is forgotten, one that was confirmed is answered by its opposite, from the state the
 * person saw before. `changed` says that a write was added; `nothing` that the title is as it was already.
 */
export async function undoWrite(
  userId: number,
  id: bigint,
  now = new Date(),
): Promise<"discarded" | "changed" | "nothing" | "not-possible"> {
  if ((await discardWrite(userId, id)) === "discarded") return "discarded";
  const outcome = await transaction(async (client) => {
    if (!(await openOutbox(client, userId, now))) return "not-possible";
    const { rows } = await client.query<{ simklId: number; change: unknown; before: unknown }>(
      `SELECT "simklId", "change", "before" FROM "PendingWrite" WHERE "userId" = $1 AND "id" = $2 AND "state" = 'confirmed'`,
      [userId, id],
    );
    const [row] = rows;
    const title = row && (await readTitlesAhead(client, userId, [row.simklId])).get(row.simklId);
    if (!row || !title) return "not-possible";
    let state = title.state;
    const writes = inverse(Change.parse(row.change), TitleState.parse(row.before), state, instantOf(now)).map(
      (change) => {
        const before = state;
        state = changed(before, change);
        return { simklId: row.simklId, change, before };
      },
    );
    await storeWrites(client, userId, writes, now);
    return writes.length > 0 ? "changed" : "nothing";
  });
  if (outcome === "changed") await wakeWorker(userId);
  return outcome;
}
