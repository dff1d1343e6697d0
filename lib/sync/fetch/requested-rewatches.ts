import { getPool } from "@/lib/database/connection";

export interface RewatchKey {
  simklId: number;
  rewatchId: number;
}

/** What the person asked Simkl to do about rewatches since the last sync. */
export interface RequestedRewatches {
  /**
   * Something was sent: the library is read for it, since nobody says which activity a rewatch moves
   * (docs/simkl-api.md#activities).
   */
  isAny: boolean;
  /** The sessions that Simkl said it removed. */
  removed: RewatchKey[];
  /** Those it was to remove without a clear answer. */
  perhapsRemoved: RewatchKey[];
}

export const NO_REQUESTED_REWATCHES: RequestedRewatches = { isAny: false, removed: [], perhapsRemoved: [] };

export async function getRequestedRewatches(userId: number): Promise<RequestedRewatches> {
  const { rows } = await getPool().query<RewatchKey & { isRemoval: boolean; isSaid: boolean }>(
    `SELECT write."simklId", (write."change"->>'rewatchId')::int AS "rewatchId", write."rewatchId" > 0 AS "isSaid",
       write."change"->>'kind' = 'unrewatch' AND write."change"->'seasons' = '[]' AS "isRemoval"
     FROM "PendingWrite" write JOIN "SyncState" state USING ("userId")
     WHERE write."userId" = $1 AND write."change"->>'kind' IN ('rewatch', 'unrewatch')
       AND ((write."state" = 'confirmed' AND write."settledAt" > coalesce(state."lastSyncedAt", '-infinity'))
         OR (write."state" = 'unclear' AND write."settledAt" IS NULL))`,
    [userId],
  );
  const removals = rows.filter(({ isRemoval }) => isRemoval);
  return {
    isAny: rows.length > 0,
    removed: removals.filter(({ isSaid }) => isSaid),
    perhapsRemoved: removals.filter(({ isSaid }) => !isSaid),
  };
}
