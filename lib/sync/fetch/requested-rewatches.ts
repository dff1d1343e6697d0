import { rows, sql } from "@/lib/database/sql";

export interface RewatchKey {
  simklId: number;
  rewatchId: number;
}

/** Changes of rewatches that were sent to Simkl since the last sync. */
export interface RequestedRewatches {
  /** Then the library is read: which activity a rewatch moves is not documented (docs/simkl-api.md#activities). */
  isAny: boolean;
  /** Sessions whose removal Simkl confirmed. */
  removed: RewatchKey[];
  /** Sessions whose removal got no clear response. */
  perhapsRemoved: RewatchKey[];
}

export const NO_REQUESTED_REWATCHES: RequestedRewatches = { isAny: false, removed: [], perhapsRemoved: [] };

export async function getRequestedRewatches(userId: number): Promise<RequestedRewatches> {
  const changes = await rows<RewatchKey & { isRemoval: boolean; isConfirmed: boolean }>(
    sql`SELECT write."simklId", (write."change"->>'rewatchId')::int AS "rewatchId", write."rewatchId" > 0 AS "isConfirmed",
       write."change"->>'kind' = 'unrewatch' AND write."change"->'seasons' = '[]' AS "isRemoval"
     FROM "PendingWrite" write JOIN "SyncState" state USING ("userId")
     WHERE write."userId" = ${userId} AND write."change"->>'kind' IN ('rewatch', 'unrewatch')
       AND ((write."state" = 'confirmed' AND write."settledAt" > coalesce(state."lastSyncedAt", '-infinity'))
         OR (write."state" = 'unclear' AND write."settledAt" IS NULL))`,
  );
  const removals = changes.filter(({ isRemoval }) => isRemoval);
  return {
    isAny: changes.length > 0,
    removed: removals.filter(({ isConfirmed }) => isConfirmed),
    perhapsRemoved: removals.filter(({ isConfirmed }) => !isConfirmed),
  };
}
