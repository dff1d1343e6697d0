import type { PoolClient } from "pg";
import type { FileImportRowState } from "@/lib/database/generated/enums";
import { emptySql, execute, rows, sql } from "@/lib/database/sql";
import { Entry } from "./entry";
import { parseRowReason, type RowReason, serializeRowReason } from "./row-reason";

export interface StoredRow {
  number: number;
  entry: Entry;
  simklId: number | null;
  passes: number;
  writeIds: bigint[];
  reason: RowReason | null;
}

/** A title with more episodes is taken alone. */
interface RowLimit {
  titles: number;
  episodes: number;
}

/** In the order of the file. */
export async function listRowsByState(
  client: PoolClient,
  userId: number,
  state: FileImportRowState,
  limit: RowLimit | null = null,
): Promise<StoredRow[]> {
  const found = await rows<
    Omit<StoredRow, "entry" | "writeIds" | "reason"> & { entry: unknown; writeIds: string[]; reason: string | null }
  >(
    sql`SELECT "number", "entry", "simklId", "passes", "writeIds", "reason" FROM (
        SELECT "number", "entry", "simklId", "passes", "writeIds"::text[] AS "writeIds", "reason",
          sum(jsonb_array_length("entry"->'episodes')) OVER (ORDER BY "number") AS "episodes",
          row_number() OVER (ORDER BY "number") AS "place"
        FROM "FileImportRow" WHERE "userId" = ${userId} AND "state" = ${state}::"FileImportRowState"
        ORDER BY "number" LIMIT ${limit?.titles ?? null}
      ) AS row
      ${limit ? sql`WHERE "episodes" <= ${limit.episodes} OR "place" = 1` : emptySql} ORDER BY "number"`,
    client,
  );
  return found.map((row) => ({
    ...row,
    entry: Entry.parse(row.entry),
    writeIds: row.writeIds.map(BigInt),
    reason: parseRowReason(row.reason),
  }));
}

export interface RowChange {
  number: number;
  state: FileImportRowState;
  reason: RowReason | null;
  simklId: number | null;
  passes: number;
  writeIds: bigint[];
}

export async function updateRows(client: PoolClient, userId: number, changes: readonly RowChange[]): Promise<void> {
  if (changes.length === 0) return;
  const records = JSON.stringify(
    changes.map(({ writeIds, reason, ...change }) => ({
      ...change,
      writeIds: writeIds.map(String),
      reason: serializeRowReason(reason),
    })),
  );
  await execute(
    sql`UPDATE "FileImportRow" row SET "state" = change."state", "reason" = change."reason", "simklId" = change."simklId",
        "passes" = change."passes", "writeIds" = change."writeIds"
      FROM jsonb_to_recordset(${records}::jsonb) AS change("number" int, "state" "FileImportRowState", "reason" text,
        "simklId" int, "passes" int, "writeIds" bigint[])
      WHERE row."userId" = ${userId} AND row."number" = change."number"`,
    client,
  );
}
