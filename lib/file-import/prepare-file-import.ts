import { setImmediate as nextTurn } from "node:timers/promises";
import type { ClientBase, Pool, PoolClient } from "pg";
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

/**
 * Reads what a person uploaded and keeps how it compares with their library, in the place of an earlier file. Nothing is sent.
 * @throws BackupRefused when it cannot be read, or while an earlier one is under way.
 */
export async function prepareFileImport(owner: Owner, { body, length, contentType }: Upload, now: Date): Promise<void> {
  const read = await readInWorker({ length, contentType, timeZone: owner.timeZone, now }, body);
  await withTransaction(async (client) => {
    await acquireImportLock(client, owner.id);
    await assertCanImport(client, owner.id);
    await client.query(`DELETE FROM "FileImport" WHERE "userId" = $1`, [owner.id]);
    await storeFileImport(client, owner.id, read, now);
    const matches = await matchEntries(client, read.parts.flat());
    let storedCount = 0;
    for (const part of read.parts) {
      const rows = await compareEntries(
        client,
        owner.id,
        part,
        matches.slice(storedCount, storedCount + part.length),
        now,
      );
      await storeRows(client, owner.id, rows, storedCount + 1);
      storedCount += part.length;
      // Others are answered between two parts.
      await nextTurn();
    }
  });
}

/**
 * Looks before a file is read whether it could be kept.
 * @throws BackupRefused while the library is not here yet, or an import is under way.
 */
export async function assertCanImport(client: ClientBase | Pool, userId: number): Promise<void> {
  const { rows } = await client.query<{ isReady: boolean; isRunning: boolean }>(
    `SELECT state."phase" = 'ready' AS "isReady", coalesce(backup."state" = 'running', false) AS "isRunning"
     FROM "SyncState" state LEFT JOIN "FileImport" backup USING ("userId") WHERE state."userId" = $1`,
    [userId],
  );
  if (!rows[0]?.isReady) rejectImport("not-ready");
  if (rows[0].isRunning) rejectImport("under-way");
}

async function storeFileImport(client: PoolClient, userId: number, read: ParsedUpload, now: Date): Promise<void> {
  await client.query(
    `INSERT INTO "FileImport" ("userId", "source", "fileName", "createdAt", "choices", "leftOut") VALUES ($1, $2, $3, $4, $5, $6)`,
    [userId, read.source, read.fileName, now, JSON.stringify(NO_CHOICES), read.leftOut],
  );
}

async function storeRows(
  client: PoolClient,
  userId: number,
  rows: readonly ComparedEntry[],
  firstNumber: number,
): Promise<void> {
  const numberedRows = rows.map((row, index) => ({ ...row, number: firstNumber + index, ...pickTitle(row) }));
  await client.query(
    `INSERT INTO "FileImportRow" ("userId", ${COLUMNS})
     SELECT $1, ${COLUMNS} FROM jsonb_to_recordset($2::jsonb) AS row("number" int, "verdict" "FileImportComparison", "entry" jsonb,
       "title" text, "year" int, "kind" "Kind", "simklId" int, "byName" boolean, "additions" boolean, "conflicts" text[],
       "notes" text[])`,
    [userId, JSON.stringify(numberedRows)],
  );
}

const COLUMNS = `"number", "verdict", "entry", "title", "year", "kind", "simklId", "byName", "additions", "conflicts", "notes"`;

function pickTitle({ entry: { title, year, kind } }: ComparedEntry) {
  return { title, year, kind };
}
