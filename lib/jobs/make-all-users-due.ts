import { getPool } from "@/lib/database/connection";

/**
 * Makes everybody with a living grant due, but those whose syncs are paused. Passes over rows that somebody writes at this
 * moment, since these people are being synced or made due anyway: waiting for many rows could end in a deadlock.
 */
export async function makeAllUsersDue(now: Date): Promise<void> {
  await getPool().query(
    `UPDATE "SyncState" SET "nextDueAt" = $1 WHERE "userId" IN (
       SELECT state."userId" FROM "SyncState" state JOIN "Account" account USING ("userId")
       WHERE state."pausedBy" IS NULL AND account."deadSince" IS NULL FOR UPDATE OF state SKIP LOCKED)`,
    [now],
  );
}
