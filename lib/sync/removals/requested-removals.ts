import type { PoolClient } from "pg";

/**
 * The titles that the person asked us to remove since the last sync, where Simkl agreed, or where only its answer was lost and
 * `isTold`, that is its list of ids can be believed. Nobody has to look twice before believing that they are gone.
 */
export async function listRequestedRemovals(
  client: PoolClient,
  userId: number,
  isListReliable: boolean,
): Promise<Set<number>> {
  const { rows } = await client.query<{ simklId: number }>(
    `SELECT write."simklId" FROM "PendingWrite" write JOIN "SyncState" state USING ("userId")
     WHERE write."userId" = $1 AND write."change"->>'kind' = 'remove'
       AND ((write."state" = 'confirmed' AND write."settledAt" > coalesce(state."lastSyncedAt", '-infinity'))
         OR ($2 AND write."state" = 'unclear' AND write."settledAt" IS NULL))`,
    [userId, isListReliable],
  );
  return new Set(rows.map(({ simklId }) => simklId));
}
