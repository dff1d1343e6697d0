import type { PoolClient } from "pg";

/** Keeps everybody else away from a person's backup until the transaction ends. */
export async function acquireImportLock(client: PoolClient, userId: number): Promise<void> {
  await client.query("SELECT pg_advisory_xact_lock(hashtext('watchfolio.backup'), $1)", [userId]);
}
