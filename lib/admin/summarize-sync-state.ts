import { getPool } from "@/lib/database/connection";

/** What operators can change of a person's sync, in a few words for the audit log; null when there is no such person. */
export async function summarizeSyncState(userId: number): Promise<string | null> {
  const { rows } = await getPool().query<{ state: string }>(
    `SELECT concat_ws(', ', "phase"::text, 'paused by ' || "pausedBy"::text,
       CASE WHEN "restingSince" IS NOT NULL THEN 'resting' END,
       nullif(cardinality("heldRemovals"), 0) || ' removals held', nullif(cardinality("keptRemovals"), 0) || ' removals refused'
     ) AS "state" FROM "SyncState" WHERE "userId" = $1`,
    [userId],
  );
  return rows[0]?.state ?? null;
}
