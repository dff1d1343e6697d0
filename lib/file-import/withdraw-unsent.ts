import type { PoolClient } from "pg";

/** Takes out of the outbox what is in it for a person's import and was not sent. */
export async function withdrawUnsent(client: PoolClient, userId: number): Promise<void> {
  await client.query(
    `DELETE FROM "PendingWrite" write USING "FileImportRow" row
     WHERE row."userId" = $1 AND row."state" = 'sending' AND write."userId" = $1 AND write."id" = ANY(row."writeIds")
       AND write."state" = 'queued'`,
    [userId],
  );
}
