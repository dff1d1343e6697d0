import type { PoolClient } from "pg";
import type { ListStatus } from "@/lib/database/generated/enums";
import { rows, sql } from "@/lib/database/sql";
import { withTransaction } from "@/lib/database/transaction";
import { isMovie } from "@/lib/domain/is-movie";
import { Change } from "@/lib/outbox/intents/change";
import { applyChange, TitleState } from "@/lib/outbox/intents/title-state";
import { toSimklInstant } from "@/lib/outbox/intents/watch-date";
import { readTitlesWithPending } from "@/lib/outbox/preview/read-titles";
import { discardWrite } from "@/lib/outbox/store/discard-write";
import { lockOutbox, storeWrites } from "@/lib/outbox/store/store-writes";
import { isWriteId } from "@/lib/outbox/store/write-id";
import { wakeWorker } from "@/lib/sync/run/wake-worker";
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
 * Deletes an unsent write, or adds the inverse of a confirmed one. `changed`: a write was added; `nothing`: nothing is left
 * to undo.
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

/** Null when there is no such confirmed write, or its title was unknown before, so that there is no state to return to. */
async function readAppliedChange(
  client: PoolClient,
  userId: number,
  id: bigint,
): Promise<{ simklId: number; applied: AppliedChange; state: TitleState } | null> {
  const [row] = await rows<Row>(
    sql`SELECT "simklId", "change", "before", "resolvedStatus", EXISTS (SELECT FROM "PendingWrite" later
          WHERE later."userId" = ${userId} AND later."simklId" = write."simklId" AND later."id" > write."id"
            AND (later."settledAt" IS NULL OR later."state" = 'confirmed')) AS "isTouchedSince"
      FROM "PendingWrite" write
      WHERE "userId" = ${userId} AND "id" = ${id} AND "state" = 'confirmed' AND "settledAt" IS NOT NULL
        AND "target" IS NULL`,
    client,
  );
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
