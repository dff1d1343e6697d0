import { pool } from "@/lib/database/connection";
import { runInBackground } from "@/lib/database/connection-context";
import { log } from "@/lib/log";
import { advanceBackup } from "./advance-backup";

/** One round of care for everybody's imports, for the server's loop and for cron. One that fails does not stop the others. */
export function backupRound(now: Date): Promise<void> {
  return runInBackground(() => advanceBackups(now));
}

async function advanceBackups(now: Date): Promise<void> {
  const { rows } = await pool().query<{ userId: number }>(
    `SELECT "userId" FROM "Backup" backup WHERE "state" = 'running' OR ("state" = 'cancelled' AND EXISTS (
       SELECT FROM "BackupRow" row WHERE row."userId" = backup."userId" AND row."state" = 'sending'))`,
  );
  for (const { userId } of rows)
    await advanceBackup(userId, now).catch((error: unknown) => {
      log.error("An imported file could not be continued.", { userId, error });
    });
}
