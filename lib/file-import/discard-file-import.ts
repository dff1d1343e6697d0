import { execute, sql } from "@/lib/database/sql";
import { withTransaction } from "@/lib/database/transaction";
import { acquireImportLock } from "./acquire-import-lock";

/** Deletes a file that is not being sent, with its receipt. */
export async function discardFileImport(userId: number): Promise<boolean> {
  return withTransaction(async (client) => {
    await acquireImportLock(client, userId);
    const deleted = await execute(
      sql`DELETE FROM "FileImport" WHERE "userId" = ${userId} AND "state" <> 'running'`,
      client,
    );
    return deleted === 1;
  });
}
