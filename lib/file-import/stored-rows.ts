import type { PoolClient } from "pg";
import type { FileImportRowState } from "@/lib/database/generated/enums";
import { Entry } from "./entry";

/** A title of a backup that is on its way. */
export interface StoredRow {
  number: number;
  entry: Entry;
  simklId: number | null;
  passes: number;
  writeIds: bigint[];
  reason: string | null;
}

/** What is taken at once at most; a title with more episodes than that goes by itself. */
interface RowLimit {
  titles: number;
  episodes: number;
}

/** The rows in a state, in the order of the file. */
export async function listRowsByState(
  client: PoolClient,
  userId: number,
  state: FileImportRowState,
  limit: RowLimit | null = null,
): Promise<StoredRow[]> {
  const { rows } = await client.query<Omit<StoredRow, "entry" | "writeIds"> & { entry: unknown; writeIds: string[] }>(
    `SELECT "number", "entry", "simklId", "passes", "writeIds", "reason" FROM (
       SELECT "number", "entry", "simklId", "passes", "writeIds"::text[] AS "writeIds", "reason",
         sum(jsonb_array_length("entry"->'episodes')) OVER (ORDER BY "number") AS "episodes",
         row_number() OVER (ORDER BY "number") AS "place"
       FROM "FileImportRow" WHERE "userId" = $1 AND "state" = $2::"FileImportRowState" ORDER BY "number" LIMIT $3
     ) AS row WHERE $4::int IS NULL OR "episodes" <= $4 OR "place" = 1 ORDER BY "number"`,
    [userId, state, limit?.titles ?? null, limit?.episodes ?? null],
  );
  return rows.map((row) => ({ ...row, entry: Entry.parse(row.entry), writeIds: row.writeIds.map(BigInt) }));
}

export interface RowChange {
  number: number;
  state: FileImportRowState;
  reason: string | null;
  simklId: number | null;
  passes: number;
  writeIds: bigint[];
}

export async function updateRows(client: PoolClient, userId: number, changes: readonly RowChange[]): Promise<void> {
  if (changes.length === 0) return;
  await client.query(
    `UPDATE "FileImportRow" row SET "state" = change."state", "reason" = change."reason", "simklId" = change."simklId",
       "passes" = change."passes", "writeIds" = change."writeIds"
     FROM jsonb_to_recordset($2::jsonb) AS change("number" int, "state" "FileImportRowState", "reason" text, "simklId" int,
       "passes" int, "writeIds" bigint[])
     WHERE row."userId" = $1 AND row."number" = change."number"`,
    [userId, JSON.stringify(changes.map((change) => ({ ...change, writeIds: change.writeIds.map(String) })))],
  );
}
