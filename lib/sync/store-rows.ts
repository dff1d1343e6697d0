import type { PoolClient } from "pg";
import { copyRows } from "@/lib/database/copy-rows";
import type { LibraryRow } from "@/lib/simkl/library-row";
import { storeItems } from "./store-items";
import { storeRewatches } from "./store-rewatches";
import { storeTitles } from "./store-titles";
import { type WatchRow, watchesOf } from "./watches";

/**
 * Puts complete rows of an all-items answer in place of what is stored of the same titles: catalogue facts, library entry,
 * episodes and rewatch sessions. Doing it twice changes nothing. Belongs into a transaction.
 */
export async function storeRows(client: PoolClient, userId: number, rows: readonly LibraryRow[]): Promise<void> {
  if (rows.length === 0) return;
  const distinct = withoutRepeats(rows);
  const canonical = distinct.filter((row) => !row.isRewatch);
  await storeTitles(client, canonical);
  await storeItems(client, userId, canonical);
  await storeRewatches(client, userId, distinct);
  await storeWatches(client, userId, distinct);
}

/** A title that an answer tells twice counts as it is told last. */
function withoutRepeats(rows: readonly LibraryRow[]): LibraryRow[] {
  return [...new Map(rows.map((row) => [`${row.simklId}:${row.rewatchId ?? 0}`, row])).values()];
}

const WATCH_COLUMNS = [
  "simklId",
  "rewatchId",
  "season",
  "number",
  "watchedAt",
  "dateQuality",
  "runtime",
  "tvdbId",
  "tvdbSeason",
  "tvdbEpisode",
] as const satisfies readonly (keyof WatchRow)[];

/** An answer tells all viewings of each title in it: what it leaves out is not watched (any more). */
async function storeWatches(client: PoolClient, userId: number, rows: readonly LibraryRow[]): Promise<void> {
  await client.query(`DELETE FROM "Watch" WHERE "userId" = $1 AND "simklId" = ANY($2)`, [
    userId,
    rows.map((row) => row.simklId),
  ]);
  await copyRows(client, "Watch", ["userId", ...WATCH_COLUMNS], watchTuples(userId, rows));
}

function* watchTuples(userId: number, rows: readonly LibraryRow[]) {
  for (const watch of watchesOf(rows)) yield [userId, ...WATCH_COLUMNS.map((column) => watch[column])];
}
