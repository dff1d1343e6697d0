import { setImmediate as nextTurn } from "node:timers/promises";
import type { ClientBase, Pool, PoolClient } from "pg";
import { transaction } from "@/lib/database/transaction";
import { alone } from "./alone";
import { refuse } from "./backup-refused";
import { NOTHING_CHOSEN } from "./choices";
import { type ComparedEntry, compare } from "./compare";
import { matchEntries } from "./match";
import { type ReadUpload, readInWorker } from "./read-in-worker";

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
export async function prepareBackup(owner: Owner, { body, length, contentType }: Upload, now: Date): Promise<void> {
  const read = await readInWorker({ length, contentType, timeZone: owner.timeZone, now }, body);
  await transaction(async (client) => {
    await alone(client, owner.id);
    await checkRoom(client, owner.id);
    await client.query(`DELETE FROM "Backup" WHERE "userId" = $1`, [owner.id]);
    await keep(client, owner.id, read, now);
    const matches = await matchEntries(client, read.parts.flat());
    let kept = 0;
    for (const part of read.parts) {
      const rows = await compare(client, owner.id, part, matches.slice(kept, kept + part.length), now);
      await keepRows(client, owner.id, rows, kept + 1);
      kept += part.length;
      // Others are answered between two parts.
      await nextTurn();
    }
  });
}

/**
 * Looks before a file is read whether it could be kept.
 * @throws BackupRefused while the library is not here yet, or an import is under way.
 */
export async function checkRoom(client: ClientBase | Pool, userId: number): Promise<void> {
  const { rows } = await client.query<{ isReady: boolean; isRunning: boolean }>(
    `SELECT state."phase" = 'ready' AS "isReady", coalesce(backup."state" = 'running', false) AS "isRunning"
     FROM "SyncState" state LEFT JOIN "Backup" backup USING ("userId") WHERE state."userId" = $1`,
    [userId],
  );
  if (!rows[0]?.isReady) refuse("not-ready");
  if (rows[0].isRunning) refuse("under-way");
}

async function keep(client: PoolClient, userId: number, read: ReadUpload, now: Date): Promise<void> {
  await client.query(
    `INSERT INTO "Backup" ("userId", "source", "fileName", "createdAt", "choices", "leftOut") VALUES ($1, $2, $3, $4, $5, $6)`,
    [userId, read.source, read.fileName, now, JSON.stringify(NOTHING_CHOSEN), read.leftOut],
  );
}

async function keepRows(
  client: PoolClient,
  userId: number,
  rows: readonly ComparedEntry[],
  first: number,
): Promise<void> {
  const told = rows.map((row, index) => ({ ...row, number: first + index, ...titleOf(row) }));
  await client.query(
    `INSERT INTO "BackupRow" ("userId", ${COLUMNS})
     SELECT $1, ${COLUMNS} FROM jsonb_to_recordset($2::jsonb) AS row("number" int, "verdict" "BackupVerdict", "entry" jsonb,
       "title" text, "year" int, "kind" "Kind", "simklId" int, "byName" boolean, "additions" boolean, "conflicts" text[],
       "notes" text[])`,
    [userId, JSON.stringify(told)],
  );
}

const COLUMNS = `"number", "verdict", "entry", "title", "year", "kind", "simklId", "byName", "additions", "conflicts", "notes"`;

function titleOf({ entry: { title, year, kind } }: ComparedEntry) {
  return { title, year, kind };
}
