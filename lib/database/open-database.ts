import { log } from "@/lib/logging/log";
import { connectDatabase, getPool } from "./connection";
import { DatabaseMisconfiguredError } from "./database-misconfigured-error";
import { getInstanceId, LIVE_INSTANCES } from "./instance-lock";
import { migrate } from "./migrations/migrate";
import { checkSessions, storeSessionSettings } from "./session-settings";
import { waitForDatabase } from "./wait-for-database";

/**
 * Waits for the database, brings its schema up to date and connects this process to it. `url` may lead through a pooler in
 * transaction mode; `directUrl` is the same database past it, or the same address.
 * @throws DatabaseUnreachable, MigrationFailed or DatabaseMisconfigured, each with a sentence for the operator.
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

/** Claims count only while their process's lock is seen, so a lock in another database would let two processes sync one person. */
async function requireSameDatabase(): Promise<void> {
  const id = await getInstanceId();
  const { rows } = await getPool().query<{ isSeen: boolean }>(`SELECT $1::int IN ${LIVE_INSTANCES} AS "isSeen"`, [id]);
  if (!rows[0]?.isSeen)
    throw new DatabaseMisconfiguredError(
      "DIRECT_URL and DATABASE_URL lead to different databases: both have to be the same one.",
    );
}
