import type { ListStatus } from "@/lib/database/generated/enums";
import { type Queryable, rows, sql } from "@/lib/database/sql";
import { Change } from "@/lib/outbox/intents/change";

/** A write whose effect is not in the library yet. */
export interface UnmergedWrite {
  simklId: number;
  change: Change;
  resolvedStatus: ListStatus | null;
  /** The rewatch session of the response; 0 when it named none. */
  rewatchId: number | null;
  /** It has no outcome yet. */
  isOpen: boolean;
}

/**
 * Open writes, and those confirmed after the last sync, in order; `confirmedOnly` leaves out the open ones. Writes and syncs of
 * one user never overlap, so a sync that ended after a confirmation contains that write.
 */
export async function listUnmergedWrites(
  client: Queryable,
  userId: number,
  { simklIds = null, confirmedOnly = false }: { simklIds?: readonly number[] | null; confirmedOnly?: boolean } = {},
): Promise<UnmergedWrite[]> {
  const writes = await rows<Omit<UnmergedWrite, "change"> & { change: unknown }>(
    sql`SELECT write."simklId", write."change", write."resolvedStatus", write."rewatchId", write."settledAt" IS NULL AS "isOpen"
      FROM "PendingWrite" write
      WHERE write."userId" = ${userId} AND (${simklIds}::int[] IS NULL OR write."simklId" = ANY(${simklIds}::int[]))
        AND ((NOT ${confirmedOnly}::boolean AND write."settledAt" IS NULL)
          OR (write."state" = 'confirmed' AND write."settledAt" > coalesce(
            (SELECT "lastSyncedAt" FROM "SyncState" WHERE "userId" = ${userId}), '-infinity')))
      ORDER BY write."id"`,
    client,
  );
  return writes.map(({ change, ...row }) => ({ ...row, change: Change.parse(change) }));
}
