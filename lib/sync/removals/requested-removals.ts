import type { PoolClient } from "pg";
import { rows, sql } from "@/lib/database/sql";

/** Titles whose removal was requested here since the last sync, and so needs no second look. */
export async function listRequestedRemovals(
  client: PoolClient,
  userId: number,
  isListReliable: boolean,
): Promise<Set<number>> {
  const requested = await rows<{ simklId: number }>(
    sql`SELECT write."simklId" FROM "PendingWrite" write JOIN "SyncState" state USING ("userId")
     WHERE write."userId" = ${userId} AND write."change"->>'kind' = 'remove'
       AND ((write."state" = 'confirmed' AND write."settledAt" > coalesce(state."lastSyncedAt", '-infinity'))
         OR (${isListReliable} AND write."state" = 'unclear' AND write."settledAt" IS NULL))`,
    client,
  );
  return new Set(requested.map(({ simklId }) => simklId));
}
