import { withTransaction } from "@/lib/database/transaction";
import { acquireImportLock } from "./acquire-import-lock";

/** Forgets a file that is not being sent, with its receipt. */
export async function discardFileImport(userId: number): Promise<boolean> {
  return withTransaction(async (client) => {
    await acquireImportLock(client, userId);
    const { rowCount } = await client.query(`DELETE FROM "FileImport" WHERE "userId" = $1 AND "state" <> 'running'`, [
      userId,
    ]);
    return rowCount === 1;
  });
}
