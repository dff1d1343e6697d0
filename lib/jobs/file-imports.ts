import { getPool } from "@/lib/database/connection";
import { runInBackground } from "@/lib/database/connection-context";
import { log } from "@/lib/logging/log";
import { advanceFileImport } from "./advance-file-import";

/** One round of care for everybody's imports, for the server's loop and for cron. One that fails does not stop the others. */
export function runFileImports(now: Date): Promise<void> {
  return runInBackground(() => advanceAll(now));
}

async function advanceAll(now: Date): Promise<void> {
  const { rows } = await getPool().query<{ userId: number }>(
    `SELECT "userId" FROM "FileImport" backup WHERE "state" = 'running' OR ("state" = 'cancelled' AND EXISTS (
       SELECT FROM "FileImportRow" row WHERE row."userId" = backup."userId" AND row."state" = 'sending'))`,
  );
  for (const { userId } of rows)
    await advanceFileImport(userId, now).catch((error: unknown) => {
      log.error("An imported file could not be continued.", { userId, error });
    });
}
