import type { ClientBase, Pool } from "pg";
import type { ListStatus } from "@/lib/database/generated/enums";
import { Change } from "@/lib/outbox/intents/change";

/** A write whose effect the library does not have yet. */
export interface UnmergedWrite {
  simklId: number;
  change: Change;
  resolvedStatus: ListStatus | null;
  /** The rewatch session that Simkl said it wrote to, 0 when it named none. */
  rewatchId: number | null;
  /** What came of it is not known yet. */
  isOpen: boolean;
}

/**
 * What waits, is being sent, or was confirmed after the last sync of this person began: a write and a sync of one person never
 * overlap, so a sync that ended after the confirmation has read what was confirmed. In order; of all titles when none are named, and without what is open when only the settled is wanted.
 */
export async function listUnmergedWrites(
  client: ClientBase | Pool,
  userId: number,
  { simklIds = null, isSettled = false }: { simklIds?: readonly number[] | null; isSettled?: boolean } = {},
): Promise<UnmergedWrite[]> {
  const { rows } = await client.query<Omit<UnmergedWrite, "change"> & { change: unknown }>(
    `SELECT write."simklId", write."change", write."resolvedStatus", write."rewatchId", write."settledAt" IS NULL AS "isOpen"
     FROM "PendingWrite" write
     WHERE write."userId" = $1 AND ($2::int[] IS NULL OR write."simklId" = ANY($2)) AND ((NOT $3 AND write."settledAt" IS NULL)
       OR (write."state" = 'confirmed' AND write."settledAt" > coalesce(
         (SELECT "lastSyncedAt" FROM "SyncState" WHERE "userId" = $1), '-infinity')))
     ORDER BY write."id"`,
    [userId, simklIds, isSettled],
  );
  return rows.map(({ change, ...row }) => ({ ...row, change: Change.parse(change) }));
}
