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
 * What an answer may be taken for. `first`: a part of a library that never was complete; `completeRows` has to follow the last.
 * `whole`: it tells every session of its titles, so others are dropped. `delta`: whether it does is unknown
 * (docs/simkl-api.md#sync-algorithm).
 */
export type Extent = "first" | "whole" | "delta";

/**
 * Puts the rows of an all-items answer in place of what is stored of the same titles: catalogue facts, library entry, viewings,
 * rewatch sessions, and the days on which any of that changed something. Doing it twice changes nothing. Belongs into a
 * transaction; `now` is when the answer was seen.
 */
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

/** Judges and counts what could not be while parts of the library were missing. */
export async function completeRows(client: PoolClient, userId: number): Promise<void> {
  await markDuplicateWatches(client, userId, null);
  await gradeMovieDates(client, userId, null);
  await rebuildDateAggregates(client, userId);
  await rebuildViewingSessions(client, userId);
}

/** A title that an answer tells twice counts as it is told last. */
function removeDuplicates(rows: readonly LibraryRow[]): LibraryRow[] {
  return [...new Map(rows.map((row) => [`${row.simklId}:${row.rewatchId ?? 0}`, row])).values()];
}
