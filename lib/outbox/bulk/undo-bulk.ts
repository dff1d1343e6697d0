import type { PoolClient } from "pg";
import { rows, sql } from "@/lib/database/sql";
import { withTransaction } from "@/lib/database/transaction";
import { Change } from "@/lib/outbox/intents/change";
import { TitleState } from "@/lib/outbox/intents/title-state";
import { readTitlesWithPending } from "@/lib/outbox/preview/read-titles";
import { lockOutbox, storeWrites } from "@/lib/outbox/store/store-writes";
import type { WriteReason } from "@/lib/outbox/write-reason";
import { wakeWorker } from "@/lib/sync/run/wake-worker";
import type { EditIntent } from "./bulk-edit";
import { cancelUnsent } from "./cancel-bulk";
import type { BulkPlan } from "./plan-bulk";
import { type ConfirmedWrite, planUndo } from "./plan-undo";

/** `started`: a new edit undoes what Simkl had confirmed. `cancelled`: nothing had been sent. */
export type UndoBulkResult = { state: "started"; id: bigint } | { state: "cancelled" | "nothing" | "not-possible" };

/** Deletes the unsent writes of an edit and adds the inverse of its confirmed ones, in one transaction. */
export async function undoBulk(userId: number, id: bigint, now = new Date()): Promise<UndoBulkResult> {
  const outcome = await withTransaction(async (client): Promise<UndoBulkResult> => {
    if (!(await lockOutbox(client, userId))) return { state: "not-possible" };
    const [edit] = await rows<{ simklIds: number[]; query: string }>(
      sql`SELECT "simklIds", "query" FROM "BulkEdit"
        WHERE "userId" = ${userId} AND "id" = ${id} AND "startedAt" IS NOT NULL FOR UPDATE`,
      client,
    );
    if (!edit) return { state: "not-possible" };
    const cancelledTitles = await cancelUnsent(client, userId, id);
    const { confirmed, unsettled } = await readEditWrites(client, userId, id);
    const titles = await readTitlesWithPending(client, userId, [...new Set(confirmed.map(({ simklId }) => simklId))]);
    const plan = planUndo(confirmed, titles, now);
    if (plan.writes.length === 0) return { state: cancelledTitles > 0 ? "cancelled" : "nothing" };
    const undoId = await storeUndoEdit(client, userId, { ...edit, of: id }, withUnsettled(plan, unsettled), now);
    await storeWrites(client, userId, plan.writes, now, undoId);
    return { state: "started", id: undoId };
  });
  if (outcome.state === "started") await wakeWorker(userId);
  return outcome;
}

async function readEditWrites(client: PoolClient, userId: number, id: bigint) {
  const writes = await rows<
    Omit<ConfirmedWrite, "change" | "before"> & { state: string; change: unknown; before: unknown }
  >(
    sql`SELECT "simklId", "state", "change", "before", "resolvedStatus", EXISTS (SELECT FROM "PendingWrite" later
          WHERE later."userId" = ${userId} AND later."simklId" = write."simklId" AND later."id" > write."id"
            AND (later."settledAt" IS NULL OR later."state" = 'confirmed')) AS "isTouchedSince"
      FROM "PendingWrite" write WHERE "userId" = ${userId} AND "bulkId" = ${id} ORDER BY "id"`,
    client,
  );
  const confirmed: ConfirmedWrite[] = writes
    .filter(({ state }) => state === "confirmed")
    .map(({ state: _state, ...row }) => ({
      ...row,
      change: Change.parse(row.change),
      before: TitleState.parse(row.before),
    }));
  const isUnsettled = ({ state }: { state: string }) => state === "sending" || state === "unclear";
  return { confirmed, unsettled: writes.filter(isUnsettled).map(({ simklId }) => simklId) };
}

function withUnsettled(plan: BulkPlan, unsettled: readonly number[]): BulkPlan {
  const reason: WriteReason = { code: "outcome-unknown" };
  return { ...plan, skipped: [...plan.skipped, ...unsettled.map((simklId) => ({ simklId, reason }))] };
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
  const touchedIds = simklIds.filter((each) => touched.has(each));
  const [stored] = await rows<{ id: string }>(
    sql`INSERT INTO "BulkEdit" ("userId", "createdAt", "simklIds", "query", "intent", "startedAt", "skipped")
      VALUES (${userId}, ${now}, ${touchedIds}, ${query}, ${JSON.stringify(intent)}, ${now}, ${JSON.stringify(skipped)})
      RETURNING "id"`,
    client,
  );
  if (!stored) throw new Error("PostgreSQL returned no id for an edit.");
  return BigInt(stored.id);
}
