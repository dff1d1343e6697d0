import type { PoolClient } from "pg";
import { cleanText } from "@/lib/database/storable";
import { transaction } from "@/lib/database/transaction";
import { alone } from "./alone";
import { refuse } from "./backup-refused";
import { NOTHING_CHOSEN } from "./choices";
import { type ComparedEntry, compare } from "./compare";
import { type ReadBackup, readBackup } from "./read-backup";

interface Owner {
  id: number;
  timeZone: string;
}

/**
 * Reads a file that a person brought and keeps how it compares with their library, in the place of an earlier one. Nothing is sent.
 * @throws BackupRefused when it cannot be read, or while an earlier one is under way.
 */
export async function prepareBackup(owner: Owner, bytes: Uint8Array, fileName: string, now: Date): Promise<void> {
  const name = cleanText(fileName).split(/[\\/]/).at(-1)?.slice(0, 200) || "backup";
  const read = await readBackup(bytes, name, { timeZone: owner.timeZone, now });
  await transaction(async (client) => {
    await alone(client, owner.id);
    await makeRoom(client, owner.id);
    const rows = await compare(client, owner.id, read.entries, now);
    await keep(client, owner.id, name, read, now);
    await keepRows(client, owner.id, rows);
  });
}

async function makeRoom(client: PoolClient, userId: number): Promise<void> {
  const { rows } = await client.query<{ isReady: boolean; isRunning: boolean }>(
    `SELECT state."phase" = 'ready' AS "isReady", coalesce(backup."state" = 'running', false) AS "isRunning"
     FROM "SyncState" state LEFT JOIN "Backup" backup USING ("userId") WHERE state."userId" = $1`,
    [userId],
  );
  if (!rows[0]?.isReady) refuse("Your library has not been read from Simkl yet. Please come back when it has.");
  if (rows[0].isRunning) refuse("An import is under way. Please let it end, or cancel it first.");
  await client.query(`DELETE FROM "Backup" WHERE "userId" = $1`, [userId]);
}

async function keep(client: PoolClient, userId: number, name: string, read: ReadBackup, now: Date): Promise<void> {
  await client.query(
    `INSERT INTO "Backup" ("userId", "source", "fileName", "createdAt", "choices", "leftOut") VALUES ($1, $2, $3, $4, $5, $6)`,
    [userId, read.source, name, now, JSON.stringify(NOTHING_CHOSEN), read.leftOut],
  );
}

async function keepRows(client: PoolClient, userId: number, rows: readonly ComparedEntry[]): Promise<void> {
  const told = rows.map((row, index) => ({ ...row, number: index + 1, ...titleOf(row) }));
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
