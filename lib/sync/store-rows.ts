import type { PoolClient } from "pg";
import { copyRows } from "@/lib/database/copy-rows";
import type { LibraryRow } from "@/lib/simkl/library-row";
import { markBulkFilms } from "./mark-bulk-films";
import { storableRows } from "./storable-rows";
import { storeItems } from "./store-items";
import { dropUntoldRewatches, storeRewatches } from "./store-rewatches";
import { storeTitles } from "./store-titles";
import { type WatchRow, watchesOf } from "./watches";

/**
 * Puts the rows of an all-items answer in place of what is stored of the same titles: catalogue facts, library entry, episodes
 * and rewatch sessions. Doing it twice changes nothing. Belongs into a transaction.
 * A `whole` answer tells every session of its titles, so others are dropped; whether a delta does is unknown (digest §12).
 */
export async function storeRows(
  client: PoolClient,
  userId: number,
  rows: readonly LibraryRow[],
  extent: "whole" | "delta",
): Promise<void> {
  if (rows.length === 0) return;
  const distinct = withoutRepeats(storableRows(rows));
  const canonical = distinct.filter((row) => !row.isRewatch);
  await storeTitles(client, canonical);
  await storeItems(client, userId, canonical);
  if (extent === "whole") await dropUntoldRewatches(client, userId, distinct);
  await storeRewatches(client, userId, distinct);
  await storeWatches(client, userId, distinct);
  if (extent === "delta")
    await markBulkFilms(
      client,
      userId,
      distinct.map((row) => row.simklId),
    );
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

/** A row tells all viewings of its title, or of its session: what it leaves out is not watched (any more). */
async function storeWatches(client: PoolClient, userId: number, rows: readonly LibraryRow[]): Promise<void> {
  await client.query(
    `DELETE FROM "Watch" USING unnest($2::int[], $3::int[]) AS told("simklId", "rewatchId")
     WHERE "userId" = $1 AND "Watch"."simklId" = told."simklId" AND "Watch"."rewatchId" = told."rewatchId"`,
    [userId, rows.map((row) => row.simklId), rows.map((row) => row.rewatchId ?? 0)],
  );
  await copyRows(client, "Watch", ["userId", ...WATCH_COLUMNS], watchTuples(userId, rows));
}

function* watchTuples(userId: number, rows: readonly LibraryRow[]) {
  for (const watch of watchesOf(rows)) yield [userId, ...WATCH_COLUMNS.map((column) => watch[column])];
}
