import { execute, sql } from "@/lib/database/sql";
import { withTransaction } from "@/lib/database/transaction";
import { acquireImportLock } from "./acquire-import-lock";
import { serializeRowReason } from "./row-reason";
import { withdrawUnsent } from "./withdraw-unsent";

/** Withdraws what was not sent yet. */
export async function cancelFileImport(userId: number, now: Date): Promise<boolean> {
  return withTransaction(async (client) => {
    await acquireImportLock(client, userId);
    const cancelled = await execute(
      sql`UPDATE "FileImport" SET "state" = 'cancelled', "endedAt" = ${now} WHERE "userId" = ${userId} AND "state" = 'running'`,
      client,
    );
    if (cancelled !== 1) return false;
    await withdrawUnsent(client, userId);
    await execute(
      sql`UPDATE "FileImportRow" row SET
         "state" = CASE WHEN row."passes" > 0 AND row."state" = 'waiting' THEN 'confirmed' ELSE 'skipped' END::"FileImportRowState",
         "reason" = CASE WHEN row."passes" > 0 AND row."state" = 'waiting' THEN ${serializeRowReason({ code: "cancelled-midway" })}::text
           ELSE ${serializeRowReason({ code: "cancelled" })}::text END
       WHERE row."userId" = ${userId} AND (row."state" = 'waiting' OR (row."state" = 'sending' AND NOT EXISTS (
         SELECT FROM "PendingWrite" write WHERE write."userId" = ${userId} AND write."id" = ANY(row."writeIds"))))`,
      client,
    );
    return true;
  });
}
