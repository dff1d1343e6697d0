import { log } from "@/lib/logging/log";
import { connectDatabase, getPool } from "./connection";
import { DatabaseMisconfiguredError } from "./database-misconfigured-error";
import { getInstanceId, LIVE_INSTANCES } from "./instance-lock";
import { migrate } from "./migrations/migrate";
import { checkSessions, storeSessionSettings } from "./session-settings";
import { rows, sql } from "./sql";
import { waitForDatabase } from "./wait-for-database";

/**
 * Waits, migrates, connects. `url` may lead through a pooler in transaction mode; `directUrl` leads past it.
 * @throws DatabaseUnreachableError, MigrationError or DatabaseMisconfiguredError, each with a message for the operator
 */
export async function openDatabase(url: string, directUrl = url): Promise<void> {
  await waitForDatabase(url);
  if (directUrl !== url) await waitForDatabase(directUrl);
  await migrate(directUrl);
  const problem = await storeSessionSettings(url);
  if (problem) log.warn("The time-outs of database sessions could not be stored with the role.", { reason: problem });
  connectDatabase(url, directUrl);
  if (!(await checkSessions(getPool()))) {
    log.warn("Some database sessions have no time-outs: a pooler opened them before these were stored with the role.");
  }
  if (directUrl !== url) await requireSameDatabase();
}

/** With its lock in another database, two processes would sync one user at once. */
async function requireSameDatabase(): Promise<void> {
  const id = await getInstanceId();
  const [lock] = await rows<{ isSeen: boolean }>(sql`SELECT ${id}::int IN ${LIVE_INSTANCES} AS "isSeen"`);
  if (!lock?.isSeen)
    throw new DatabaseMisconfiguredError(
      "DIRECT_URL and DATABASE_URL lead to different databases: both have to be the same one.",
    );
}
