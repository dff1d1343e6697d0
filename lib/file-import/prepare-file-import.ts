import { setImmediate as nextTurn } from "node:timers/promises";
import type { PoolClient } from "pg";
import { execute, type Queryable, rawSql, rows, sql } from "@/lib/database/sql";
import { withTransaction } from "@/lib/database/transaction";
import { acquireImportLock } from "./acquire-import-lock";
import { rejectImport } from "./import-rejected-error";
import { NO_CHOICES } from "./plan/choices";
import { type ComparedEntry, compareEntries } from "./plan/compare-entries";
import { matchEntries } from "./plan/match-entries";
import { type ParsedUpload, readInWorker } from "./upload/read-in-worker";

interface Owner {
  id: number;
  timeZone: string;
}

interface Upload {
  contentType: string;
  length: number;
  body: AsyncIterable<Uint8Array<ArrayBuffer>>;
}

/** Replaces an earlier file and sends nothing. @throws ImportRejectedError */
export async function prepareFileImport(owner: Owner, { body, length, contentType }: Upload, now: Date): Promise<void> {
  const read = await readInWorker({ length, contentType, timeZone: owner.timeZone, now }, body);
  await withTransaction(async (client) => {
    await acquireImportLock(client, owner.id);
    await assertCanImport(client, owner.id);
    await execute(sql`DELETE FROM "FileImport" WHERE "userId" = ${owner.id}`, client);
    await storeFileImport(client, owner.id, read, now);
    const matches = await matchEntries(client, read.parts.flat());
    let storedCount = 0;
    for (const part of read.parts) {
      const partMatches = matches.slice(storedCount, storedCount + part.length);
      const compared = await compareEntries(client, owner.id, part, partMatches, now);
      await storeRows(client, owner.id, compared, storedCount + 1);
      storedCount += part.length;
      // Other requests run between two parts.
      await nextTurn();
    }
  });
}

/** @throws ImportRejectedError before the first import of the library, or while a file is being sent */
export async function assertCanImport(client: Queryable, userId: number): Promise<void> {
  const [library] = await rows<{ isReady: boolean; isRunning: boolean }>(
    sql`SELECT state."phase" = 'ready' AS "isReady", coalesce(file."state" = 'running', false) AS "isRunning"
      FROM "SyncState" state LEFT JOIN "FileImport" file USING ("userId") WHERE state."userId" = ${userId}`,
    client,
  );
  if (!library?.isReady) rejectImport("not-ready");
  if (library.isRunning) rejectImport("under-way");
}

async function storeFileImport(client: PoolClient, userId: number, read: ParsedUpload, now: Date): Promise<void> {
  const { source, fileName, leftOut } = read;
  await execute(
    sql`INSERT INTO "FileImport" ("userId", "source", "fileName", "createdAt", "choices", "leftOut")
      VALUES (${userId}, ${source}, ${fileName}, ${now}, ${JSON.stringify(NO_CHOICES)}, ${leftOut.map((each) => JSON.stringify(each))})`,
    client,
  );
}

async function storeRows(
  client: PoolClient,
  userId: number,
  entries: readonly ComparedEntry[],
  firstNumber: number,
): Promise<void> {
  const numberedRows = entries.map((row, index) => ({
    ...row,
    ...pickTitle(row),
    number: firstNumber + index,
    notes: row.notes.map((note) => JSON.stringify(note)),
  }));
  await execute(
    sql`INSERT INTO "FileImportRow" ("userId", ${COLUMNS})
      SELECT ${userId}::int, ${COLUMNS} FROM jsonb_to_recordset(${JSON.stringify(numberedRows)}::jsonb) AS row("number" int,
        "verdict" "FileImportComparison", "entry" jsonb, "title" text, "year" int, "kind" "Kind", "simklId" int, "byName" boolean,
        "additions" boolean, "conflicts" text[], "notes" text[])`,
    client,
  );
}

const COLUMNS = rawSql(
  `"number", "verdict", "entry", "title", "year", "kind", "simklId", "byName", "additions", "conflicts", "notes"`,
);

function pickTitle({ entry: { title, year, kind } }: ComparedEntry) {
  return { title, year, kind };
}
