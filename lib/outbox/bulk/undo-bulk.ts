import type { PoolClient } from "pg";
import { withTransaction } from "@/lib/database/transaction";
import { wakeWorker } from "@/lib/sync/run/wake-worker";
import { Change } from "@/lib/outbox/intents/change";
import { TitleState } from "@/lib/outbox/intents/title-state";
import { readTitlesWithPending } from "@/lib/outbox/preview/read-titles";
import { lockOutbox, storeWrites } from "@/lib/outbox/store/store-writes";
import type { EditIntent } from "./bulk-edit";
import { cancelUnsent } from "./cancel-bulk";
import type { BulkPlan, SkippedTitle } from "./plan-bulk";
import { type ConfirmedWrite, planUndo } from "./plan-undo";

/** What became of taking an edit back: it is an edit of its own, or there was nothing left to do at Simkl. */
export type UndoBulkResult = { state: "started"; id: bigint } | { state: "called-back" | "nothing" | "not-possible" };

/** Takes an edit back: what was not sent is forgotten, what was confirmed is answered by its opposite, all in one go. */
export async function undoBulk(userId: number, id: bigint, now = new Date()): Promise<UndoBulkResult> {
  const outcome = await withTransaction(async (client): Promise<UndoBulkResult> => {
    if (!(await lockOutbox(client, userId))) return { state: "not-possible" };
    const { rows } = await client.query<{ simklIds: number[]; query: string }>(
      `SELECT "simklIds", "query" FROM "BulkEdit"
       WHERE "userId" = $1 AND "id" = $2 AND "startedAt" IS NOT NULL FOR UPDATE`,
      [userId, id],
    );
    if (!rows[0]) return { state: "not-possible" };
    const cancelledTitles = await cancelUnsent(client, userId, id);
    const { done: confirmed, unsettled } = await readEditWrites(client, userId, id);
    const titles = await readTitlesWithPending(client, userId, [...new Set(confirmed.map(({ simklId }) => simklId))]);
    const plan = planUndo(confirmed, titles, now);
    if (plan.writes.length === 0) return { state: cancelledTitles > 0 ? "called-back" : "nothing" };
    const undoId = await storeUndoEdit(client, userId, { ...rows[0], of: id }, withUnsettled(plan, unsettled), now);
    await storeWrites(client, userId, plan.writes, now, undoId);
    return { state: "started", id: undoId };
  });
  if (outcome.state === "started") await wakeWorker(userId);
  return outcome;
}

async function readEditWrites(client: PoolClient, userId: number, id: bigint) {
  const { rows } = await client.query<
    Omit<ConfirmedWrite, "change" | "before"> & { state: string; change: unknown; before: unknown }
  >(
    `SELECT "simklId", "state", "change", "before", "resolvedStatus", EXISTS (SELECT FROM "PendingWrite" later
         WHERE later."userId" = $1 AND later."simklId" = write."simklId" AND later."id" > write."id"
           AND (later."settledAt" IS NULL OR later."state" = 'confirmed')) AS "isTouchedSince"
     FROM "PendingWrite" write WHERE "userId" = $1 AND "bulkId" = $2 ORDER BY "id"`,
    [userId, id],
  );
  const confirmed: ConfirmedWrite[] = rows
    .filter(({ state }) => state === "confirmed")
    .map(({ state: _state, ...row }) => ({
      ...row,
      change: Change.parse(row.change),
      before: TitleState.parse(row.before),
    }));
  const isUnsettled = ({ state }: { state: string }) => state === "sending" || state === "unclear";
  return { done: confirmed, unsettled: rows.filter(isUnsettled).map(({ simklId }) => simklId) };
}

function withUnsettled(plan: BulkPlan, unsettled: readonly number[]): BulkPlan {
  const reason = "It is not known yet what Simkl did with this. Please look again once it is.";
  return { ...plan, skipped: [...plan.skipped, ...unsettled.map((simklId): SkippedTitle => ({ simklId, reason }))] };
}

async function storeUndoEdit(
  client: PoolClient,
  userId: number,
  { simklIds, query, of }: { simklIds: number[]; query: string; of: bigint },
  { writes, skipped }: BulkPlan,
  now: Date,
): Promise<bigint> {
  const intent: EditIntent = { kind: "undo", of: String(of) };
  const touched = new Set([...writes, ...skipped].map(({ simklId }) => simklId));
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO "BulkEdit" ("userId", "createdAt", "simklIds", "query", "wish", "startedAt", "skipped")
     VALUES ($1, $2, $3, $4, $5, $2, $6) RETURNING "id"`,
    [userId, now, simklIds.filter((each) => touched.has(each)), query, JSON.stringify(intent), JSON.stringify(skipped)],
  );
  if (!rows[0]) throw new Error("PostgreSQL did not say under which id an edit was kept.");
  return BigInt(rows[0].id);
}
