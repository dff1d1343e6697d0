import type { PoolClient } from "pg";
import type { LibraryRow } from "@/lib/simkl/schemas/library-row";
import { gradeMovieDates } from "@/lib/sync/aggregates/grade-movie-dates";
import { rebuildDateAggregates } from "@/lib/sync/aggregates/rebuild-date-aggregates";
import { updateAggregates } from "@/lib/sync/aggregates/update-aggregates";
import { listWatchDates, updateDailyActivity } from "@/lib/sync/aggregates/update-daily-activity";
import { rebuildViewingSessions } from "@/lib/sync/aggregates/update-viewing-sessions";
import { markDuplicateWatches } from "./mark-duplicate-watches";
import { sanitizeRows } from "./sanitize-rows";
import { storeItems } from "./store-items";
import { deleteMissingRewatches, storeRewatches } from "./store-rewatches";
import { storeTitles } from "./store-titles";
import { copyWatches, mergeWatches } from "./store-watches";

/**
 * What an answer contains. `first`: a part of a library that was never complete; `completeRows` follows the last part. `whole`: every
 * session of its titles, so others are deleted. `delta`: perhaps not every session (docs/simkl-api.md#sync-algorithm).
 */
export type Extent = "first" | "whole" | "delta";

/** Stores the rows of an all-items answer and what is derived from them, in a transaction. Repeating it changes nothing. */
export async function storeRows(
  client: PoolClient,
  userId: number,
  rows: readonly LibraryRow[],
  extent: Extent,
  now: Date,
): Promise<void> {
  if (rows.length === 0) return;
  const distinct = removeDuplicates(sanitizeRows(rows));
  const canonical = distinct.filter((row) => !row.isRewatch);
  const remeasuredIds = await storeTitles(client, canonical);
  await storeItems(client, userId, canonical, extent === "first" ? null : now);
  const deletedDates = extent === "delta" ? [] : await deleteMissingRewatches(client, userId, distinct);
  await storeRewatches(client, userId, distinct);
  if (extent === "first") return copyWatches(client, userId, distinct);

  const changedDates = await mergeWatches(client, userId, distinct);
  const simklIds = [...new Set(distinct.map(({ simklId }) => simklId))];
  const duplicateDates = await markDuplicateWatches(client, userId, simklIds);
  await updateAggregates(client, userId, { simklIds, dates: [...deletedDates, ...changedDates, ...duplicateDates] });
  await updateDailyActivity(client, userId, await listWatchDates(client, userId, remeasuredIds));
}

/** Grades and counts what needs the whole library, after the last part of an import. */
export async function completeRows(client: PoolClient, userId: number): Promise<void> {
  await markDuplicateWatches(client, userId, null);
  await gradeMovieDates(client, userId, null);
  await rebuildDateAggregates(client, userId);
  await rebuildViewingSessions(client, userId);
}

/** Of a title or session that an answer contains twice, the last row counts. */
function removeDuplicates(rows: readonly LibraryRow[]): LibraryRow[] {
  return [...new Map(rows.map((row) => [`${row.simklId}:${row.rewatchId ?? 0}`, row])).values()];
}
