import type { PoolClient } from "pg";
import type { ListStatus } from "@/lib/database/generated/enums";
import { withTransaction } from "@/lib/database/transaction";
import { wakeWorker } from "@/lib/sync/run/wake-worker";
import { Change } from "@/lib/outbox/intents/change";
import { isMovie } from "@/lib/outbox/intents/title-facts";
import { applyChange, TitleState } from "@/lib/outbox/intents/title-state";
import { toSimklInstant } from "@/lib/outbox/intents/watch-date";
import { readTitlesWithPending } from "@/lib/outbox/preview/read-titles";
import { discardWrite } from "@/lib/outbox/store/discard-write";
import { lockOutbox, storeWrites } from "@/lib/outbox/store/store-writes";
import { isWriteId } from "@/lib/outbox/store/write-id";
import type { AppliedChange } from "./applied-marks";
import { buildInverseChanges } from "./inverse-changes";

interface Row {
  simklId: number;
  change: unknown;
  before: unknown;
  resolvedStatus: ListStatus | null;
  isTouchedSince: boolean;
}

/**
 * Takes a change back: one that was not sent is forgotten, one that was confirmed is answered by its opposite, from the state the
 * person saw before. `changed` says that a write was added; `nothing` that there is nothing of it left to take back.
 */
export async function undoWrite(
  userId: number,
  id: bigint,
  now = new Date(),
): Promise<"discarded" | "changed" | "nothing" | "not-possible"> {
  if ((await discardWrite(userId, id)) === "discarded") return "discarded";
  const outcome = await withTransaction(async (client) => {
    if (!isWriteId(id) || !(await lockOutbox(client, userId))) return "not-possible";
    const found = await readAppliedChange(client, userId, id);
    if (!found) return "not-possible";
    const { simklId, applied } = found;
    let { state } = found;
    const writes = buildInverseChanges(applied, state, toSimklInstant(now)).map((change) => {
      const before = state;
      state = applyChange(before, change);
      return { simklId, change, before };
    });
    await storeWrites(client, userId, writes, now);
    return writes.length > 0 ? "changed" : "nothing";
  });
  if (outcome === "changed") await wakeWorker(userId);
  return outcome;
}

/**
 * A confirmed write and its title as it is, or will be when all that waits is done; null when there is no such write, or nobody saw
 * how its title was before since it was not on file.
 */
async function readAppliedChange(
  client: PoolClient,
  userId: number,
  id: bigint,
): Promise<{ simklId: number; applied: AppliedChange; state: TitleState } | null> {
  const { rows } = await client.query<Row>(
    `SELECT "simklId", "change", "before", "resolvedStatus", EXISTS (SELECT FROM "PendingWrite" later
         WHERE later."userId" = $1 AND later."simklId" = write."simklId" AND later."id" > write."id"
           AND (later."settledAt" IS NULL OR later."state" = 'confirmed')) AS "isTouchedSince"
     FROM "PendingWrite" write WHERE "userId" = $1 AND "id" = $2 AND "state" = 'confirmed' AND "settledAt" IS NOT NULL
       AND "target" IS NULL`,
    [userId, id],
  );
  const [row] = rows;
  const title = row && (await readTitlesWithPending(client, userId, [row.simklId])).get(row.simklId);
  if (!row || !title) return null;
  const { simklId, resolvedStatus, isTouchedSince } = row;
  const { state, episodes } = title;
  const [change, before] = [Change.parse(row.change), TitleState.parse(row.before)];
  return {
    simklId,
    state,
    applied: { change, before, resolvedStatus, isTouchedSince, isMovie: isMovie(title), episodes },
  };
}
