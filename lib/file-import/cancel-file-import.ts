import { withTransaction } from "@/lib/database/transaction";
import { acquireImportLock } from "./acquire-import-lock";
import { withdrawUnsent } from "./withdraw-unsent";

/** Stops an import: what was not sent yet never is, what was sent stays as it is. */
export async function cancelFileImport(userId: number, now: Date): Promise<boolean> {
  return withTransaction(async (client) => {
    await acquireImportLock(client, userId);
    const { rowCount } = await client.query(
      `UPDATE "FileImport" SET "state" = 'cancelled', "endedAt" = $2 WHERE "userId" = $1 AND "state" = 'running'`,
      [userId, now],
    );
    if (rowCount !== 1) return false;
    await withdrawUnsent(client, userId);
    await client.query(
      `UPDATE "FileImportRow" row SET
         "state" = CASE WHEN row."passes" > 0 AND row."state" = 'waiting' THEN 'confirmed' ELSE 'skipped' END::"FileImportRowState",
         "reason" = CASE WHEN row."passes" > 0 AND row."state" = 'waiting' THEN 'Cancelled before all of it was sent.'
           ELSE 'Cancelled before it was sent.' END
       WHERE row."userId" = $1 AND (row."state" = 'waiting' OR (row."state" = 'sending' AND NOT EXISTS (
         SELECT FROM "PendingWrite" write WHERE write."userId" = $1 AND write."id" = ANY(row."writeIds"))))`,
      [userId],
    );
    return true;
  });
}
