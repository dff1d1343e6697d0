import { execute, sql } from "@/lib/database/sql";

/** Skips locked rows, which are being synced or made due anyway: waiting for many rows could end in a deadlock. */
export async function makeAllUsersDue(now: Date): Promise<void> {
  await execute(
    sql`UPDATE "SyncState" SET "nextDueAt" = ${now} WHERE "userId" IN (
       SELECT state."userId" FROM "SyncState" state JOIN "Account" account USING ("userId")
       WHERE state."pausedBy" IS NULL AND account."deadSince" IS NULL FOR UPDATE OF state SKIP LOCKED)`,
  );
}
