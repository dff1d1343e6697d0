import { getPool } from "@/lib/database/connection";
import type { ListStatus, WriteState } from "@/lib/database/generated/enums";
import { type Queryable, rows, sql } from "@/lib/database/sql";
import { Change } from "@/lib/outbox/intents/change";
import { parseWriteReason, type WriteReason } from "@/lib/outbox/write-reason";

/** A write whose effect the library does not have: open, confirmed after the last sync, or failed. */
export interface PendingWrite {
  id: bigint;
  simklId: number;
  change: Change;
  state: WriteState;
  /** Why it waits, was refused or is unclear. */
  reason: WriteReason | null;
  /** The list on which Simkl put the title instead. */
  resolvedStatus: ListStatus | null;
  /** The rewatch session of the response; 0 when it named none. */
  rewatchId: number | null;
  /** It has no outcome yet, so the person has nothing to decide. */
  isOpen: boolean;
}

interface PendingScope {
  simklIds?: readonly number[];
  /** Also those that were refused or are unclear, which wait for the person. */
  withFailed?: boolean;
}

/**
 * In the order of the clicks. Writes and syncs of one user never overlap, so a sync that ended after a confirmation contains
 * that write.
 */
export async function listPendingWrites(
  userId: number,
  { simklIds, withFailed = false }: PendingScope = {},
  client: Queryable = getPool(),
): Promise<PendingWrite[]> {
  const chosen = simklIds ?? null;
  const writes = await rows<
    Omit<PendingWrite, "id" | "change" | "reason"> & { id: string; change: unknown; reason: string | null }
  >(
    sql`SELECT write."id", write."simklId", write."change", write."state", write."reason", write."resolvedStatus",
        write."rewatchId", write."settledAt" IS NULL AS "isOpen"
      FROM "PendingWrite" write
      WHERE write."userId" = ${userId} AND (${chosen}::int[] IS NULL OR write."simklId" = ANY(${chosen}::int[]))
        AND (write."settledAt" IS NULL OR (${withFailed}::boolean AND write."state" <> 'confirmed')
          OR (write."state" = 'confirmed' AND write."settledAt" > coalesce(
            (SELECT "lastSyncedAt" FROM "SyncState" WHERE "userId" = ${userId}), '-infinity')))
      ORDER BY write."id"`,
    client,
  );
  return writes.map(({ id, change, reason, ...row }) => ({
    ...row,
    id: BigInt(id),
    change: Change.parse(change),
    reason: parseWriteReason(reason),
  }));
}

/** Whether Simkl has it; pages still lay it over the library, which was read before. */
export function isConfirmed({ state }: Pick<PendingWrite, "state">): boolean {
  return state === "confirmed";
}

/** Whether it was refused or is unclear, so that it changes nothing until the person decides. */
export function isFailed(write: Pick<PendingWrite, "state" | "isOpen">): boolean {
  return !write.isOpen && !isConfirmed(write);
}
