import { withTransaction } from "@/lib/database/transaction";
import { acquireImportLock } from "./acquire-import-lock";
import type { Choices } from "./plan/choices";

/** Begins to send what the person decided to take from their file; false when there is nothing to begin with. */
export async function startFileImport(userId: number, choices: Choices, now: Date): Promise<boolean> {
  return withTransaction(async (client) => {
    await acquireImportLock(client, userId);
    const { rowCount } = await client.query(
      `UPDATE "FileImport" SET "state" = 'running', "startedAt" = $2, "choices" = $3,
         "listedBefore" = ARRAY(SELECT "simklId" FROM "LibraryItem" WHERE "userId" = $1)
       WHERE "userId" = $1 AND "state" = 'ready'`,
      [userId, now, JSON.stringify(choices)],
    );
    if (rowCount !== 1) return false;
    await client.query(
      `UPDATE "FileImportRow" SET "state" = 'skipped' WHERE "userId" = $1 AND NOT CASE "verdict"
         WHEN 'new' THEN "additions"
         WHEN 'differs' THEN "additions" OR "conflicts" && $2
         WHEN 'unmatched' THEN "byName" AND "additions" AND $3
         ELSE false END`,
      [userId, listChosenConflicts(choices), choices.names],
    );
    return true;
  });
}

function listChosenConflicts({ ratings, lists, memos }: Choices): string[] {
  return [...(ratings ? ["rating"] : []), ...(lists ? ["list"] : []), ...(memos ? ["memo"] : [])];
}
