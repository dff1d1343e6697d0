import { getPool } from "@/lib/database/connection";
import { readTitlesWithPending } from "@/lib/outbox/preview/read-titles";
import { planRestoration, type Restoration } from "./plan-restoration";
import type { RemovedTitle } from "./removed-titles";

/**
 * `under-way`: asked for, and not in the library yet. `restored`: asked for and here. `back`: here by another way. Else it is `gone`.
 */
export type RestoreState = "gone" | "under-way" | "restored" | "back";

/** Where an entry of the journal stands, and what restoring it would do now. */
export interface RestoreStatus extends Restoration {
  state: RestoreState;
  /** When it was restored. */
  at: Date | null;
  /** Why a part of it did not come about, a sentence. */
  reason: string | null;
}

interface RequestedWrites {
  simklId: number;
  createdAt: Date;
  isOpen: boolean;
  settledAt: Date | null;
  reason: string | null;
}

/** The standing of each of these entries, in their order. */
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
      reason: writes?.reason ?? null,
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

/** What became of the writes by which the entries were asked for; what Simkl confirmed is open until the library has it. */
async function readRequestedWrites(userId: number, removed: readonly RemovedTitle[]): Promise<RequestedWrites[]> {
  const requested = removed.filter(({ restoreAskedAt }) => restoreAskedAt !== null);
  if (requested.length === 0) return [];
  const { rows } = await getPool().query<RequestedWrites>(
    `SELECT write."simklId", write."createdAt", max(write."settledAt") AS "settledAt",
       bool_or(write."settledAt" IS NULL OR (write."state" = 'confirmed' AND write."settledAt" > coalesce(
         (SELECT "lastSyncedAt" FROM "SyncState" WHERE "userId" = $1), '-infinity'))) AS "isOpen",
       max(write."reason") FILTER (WHERE write."settledAt" IS NOT NULL AND write."state" <> 'confirmed') AS "reason"
     FROM "PendingWrite" write JOIN unnest($2::int[], $3::timestamptz[]) AS entry("simklId", "at")
       ON write."simklId" = entry."simklId" AND write."createdAt" = entry."at"
     WHERE write."userId" = $1 GROUP BY write."simklId", write."createdAt"`,
    [userId, requested.map(({ simklId }) => simklId), requested.map(({ restoreAskedAt }) => restoreAskedAt)],
  );
  return rows;
}
