import { getPool } from "@/lib/database/connection";
import { rows, sql } from "@/lib/database/sql";
import { readTitlesWithPending } from "@/lib/outbox/preview/read-titles";
import { parseWriteReason, type WriteReason } from "@/lib/outbox/write-reason";
import { planRestoration, type Restoration } from "./plan-restoration";
import type { RemovedTitle } from "./removed-titles";

/** `under-way`: requested, not in the library yet. `restored`: requested and back. `back`: back without a request. */
type RestoreState = "gone" | "under-way" | "restored" | "back";

export interface RestoreStatus extends Restoration {
  state: RestoreState;
  /** When it was restored. */
  at: Date | null;
  /** Why a part of it failed. */
  reason: WriteReason | null;
}

interface RequestedWrites {
  simklId: number;
  createdAt: Date;
  isOpen: boolean;
  settledAt: Date | null;
  reason: string | null;
}

/** In the order of the entries. */
export async function listRestoreStatuses(
  userId: number,
  removed: readonly RemovedTitle[],
  now: Date,
): Promise<RestoreStatus[]> {
  if (removed.length === 0) return [];
  const simklIds = [...new Set(removed.map(({ simklId }) => simklId))];
  const [titles, requested] = await Promise.all([
    readTitlesWithPending(getPool(), userId, simklIds),
    readRequestedWrites(userId, removed),
  ]);
  return removed.map((entry) => {
    const title = titles.get(entry.simklId);
    if (!title) throw new Error(`Title ${entry.simklId} left the catalogue.`);
    const writes = requested.find((one) => isSame(one, entry));
    const isHere = title.state.status !== null;
    const settledAt = writes?.settledAt ?? entry.restoreAskedAt;
    return {
      ...planRestoration(entry, title, now),
      state: getRestoreState(isHere, entry.restoreAskedAt !== null, writes?.isOpen ?? false),
      at: settledAt,
      reason: parseWriteReason(writes?.reason ?? null),
    };
  });
}

function getRestoreState(isHere: boolean, isRequested: boolean, isOpen: boolean): RestoreState {
  if (isOpen) return "under-way";
  if (!isHere) return "gone";
  return isRequested ? "restored" : "back";
}

function isSame({ simklId, createdAt }: RequestedWrites, entry: RemovedTitle): boolean {
  return simklId === entry.simklId && createdAt.getTime() === entry.restoreAskedAt?.getTime();
}

/** A confirmed write counts as open until the library contains it. */
async function readRequestedWrites(userId: number, removed: readonly RemovedTitle[]): Promise<RequestedWrites[]> {
  const requested = removed.filter(({ restoreAskedAt }) => restoreAskedAt !== null);
  if (requested.length === 0) return [];
  const simklIds = requested.map(({ simklId }) => simklId);
  const instants = requested.map(({ restoreAskedAt }) => restoreAskedAt);
  return rows<RequestedWrites>(sql`
    SELECT write."simklId", write."createdAt", max(write."settledAt") AS "settledAt",
      bool_or(write."settledAt" IS NULL OR (write."state" = 'confirmed' AND write."settledAt" > coalesce(
        (SELECT "lastSyncedAt" FROM "SyncState" WHERE "userId" = ${userId}), '-infinity'))) AS "isOpen",
      max(write."reason") FILTER (WHERE write."settledAt" IS NOT NULL AND write."state" <> 'confirmed') AS "reason"
    FROM "PendingWrite" write JOIN unnest(${simklIds}::int[], ${instants}::timestamptz[]) AS entry("simklId", "at")
      ON write."simklId" = entry."simklId" AND write."createdAt" = entry."at"
    WHERE write."userId" = ${userId} GROUP BY write."simklId", write."createdAt"`);
}
