import { pool } from "@/lib/database/connection";

const KEPT_MS = 30 * 24 * 60 * 60_000;

/** Forgets what was confirmed a month ago. What was refused or is unclear waits for the person however long they take. */
export async function forgetOldWrites(userId: number, now: Date): Promise<void> {
  await pool().query(`DELETE FROM "PendingWrite" WHERE "userId" = $1 AND "settledAt" < $2 AND "state" = 'confirmed'`, [
    userId,
    new Date(now.getTime() - KEPT_MS),
  ]);
}
