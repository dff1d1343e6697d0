import type { PoolClient } from "pg";
import { execute, sql } from "@/lib/database/sql";

/** Until the end of the transaction. */
export async function acquireImportLock(client: PoolClient, userId: number): Promise<void> {
  await execute(sql`SELECT pg_advisory_xact_lock(hashtext('watchfolio.backup'), ${userId}::int)`, client);
}
