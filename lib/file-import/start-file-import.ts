import { execute, sql } from "@/lib/database/sql";
import { withTransaction } from "@/lib/database/transaction";
import { acquireImportLock } from "./acquire-import-lock";
import type { Choices } from "./plan/choices";

/** False without a file that is ready. */
export async function startFileImport(userId: number, choices: Choices, now: Date): Promise<boolean> {
  return withTransaction(async (client) => {
    await acquireImportLock(client, userId);
    const started = await execute(
      sql`UPDATE "FileImport" SET "state" = 'running', "startedAt" = ${now}, "choices" = ${JSON.stringify(choices)},
          "listedBefore" = ARRAY(SELECT "simklId" FROM "LibraryItem" WHERE "userId" = ${userId})
        WHERE "userId" = ${userId} AND "state" = 'ready'`,
      client,
    );
    if (started !== 1) return false;
    await execute(
      sql`UPDATE "FileImportRow" SET "state" = 'skipped' WHERE "userId" = ${userId} AND NOT CASE "verdict"
         WHEN 'new' THEN "additions"
         WHEN 'differs' THEN "additions" OR "conflicts" && ${listChosenConflicts(choices)}::text[]
         WHEN 'unmatched' THEN "byName" AND "additions" AND ${choices.names}::boolean
         ELSE false END`,
      client,
    );
    return true;
  });
}

function listChosenConflicts({ ratings, lists, memos }: Choices): string[] {
  return [...(ratings ? ["rating"] : []), ...(lists ? ["list"] : []), ...(memos ? ["memo"] : [])];
}
