import { rows, sql } from "@/lib/database/sql";

/** What operators can change of a user's sync, for the audit log; null when there is no such user. */
export async function summarizeSyncState(userId: number): Promise<string | null> {
  const [summary] = await rows<{ state: string }>(sql`
    SELECT concat_ws(', ', "phase"::text, 'paused by ' || "pausedBy"::text,
       CASE WHEN "restingSince" IS NOT NULL THEN 'resting' END,
       nullif(cardinality("heldRemovals"), 0) || ' removals held', nullif(cardinality("keptRemovals"), 0) || ' removals refused'
     ) AS "state" FROM "SyncState" WHERE "userId" = ${userId}`);
  return summary?.state ?? null;
}
