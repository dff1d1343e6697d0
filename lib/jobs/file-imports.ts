import { runInBackground } from "@/lib/database/connection-context";
import { rows, sql } from "@/lib/database/sql";
import { log } from "@/lib/logging/log";
import { advanceFileImport } from "./advance-file-import";

/** One step of every running import, for the server's loop and for cron. One that fails does not stop the others. */
export function runFileImports(now: Date): Promise<void> {
  return runInBackground(() => advanceAll(now));
}

async function advanceAll(now: Date): Promise<void> {
  const imports = await rows<{ userId: number }>(
    sql`SELECT "userId" FROM "FileImport" import WHERE "state" = 'running' OR ("state" = 'cancelled' AND EXISTS (
       SELECT FROM "FileImportRow" row WHERE row."userId" = import."userId" AND row."state" = 'sending'))`,
  );
  for (const { userId } of imports)
    await advanceFileImport(userId, now).catch((error: unknown) => {
      log.error("An imported file could not be continued.", { userId, error });
    });
}
