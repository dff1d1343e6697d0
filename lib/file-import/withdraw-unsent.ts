import type { PoolClient } from "pg";
import { execute, sql } from "@/lib/database/sql";

export async function withdrawUnsent(client: PoolClient, userId: number): Promise<void> {
  await execute(
    sql`DELETE FROM "PendingWrite" write USING "FileImportRow" row
     WHERE row."userId" = ${userId} AND row."state" = 'sending' AND write."userId" = ${userId} AND write."id" = ANY(row."writeIds")
       AND write."state" = 'queued'`,
    client,
  );
}
