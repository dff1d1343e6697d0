import type { PoolClient } from "pg";
import type { LibraryRow } from "@/lib/simkl/library-row";
import { gradeFilms } from "./grade-films";
import { markCopies } from "./mark-copies";
import { rebuildCounts } from "./rebuild-counts";
import { datesOfTitles, refreshDays } from "./refresh-days";
import { rebuildSittings } from "./refresh-sittings";
import { settleCounts } from "./settle-counts";
import { storableRows } from "./storable-rows";
import { storeItems } from "./store-items";
import { dropUntoldRewatches, storeRewatches } from "./store-rewatches";
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
  const distinct = withoutRepeats(storableRows(rows));
  const canonical = distinct.filter((row) => !row.isRewatch);
  const remeasured = await storeTitles(client, canonical);
  await storeItems(client, userId, canonical, extent === "first" ? null : now);
  const dropped = extent === "delta" ? [] : await dropUntoldRewatches(client, userId, distinct);
  await storeRewatches(client, userId, distinct);
  if (extent === "first") return copyWatches(client, userId, distinct);

  const changed = await mergeWatches(client, userId, distinct);
  const simklIds = [...new Set(distinct.map(({ simklId }) => simklId))];
  const marked = await markCopies(client, userId, simklIds);
  await settleCounts(client, userId, { simklIds, dates: [...dropped, ...changed, ...marked] });
  await refreshDays(client, userId, await datesOfTitles(client, userId, remeasured));
}

/** Judges and counts what could not be while parts of the library were missing. */
export async function completeRows(client: PoolClient, userId: number): Promise<void> {
  await markCopies(client, userId, null);
  await gradeFilms(client, userId, null);
  await rebuildCounts(client, userId);
  await rebuildSittings(client, userId);
}

/** A title that an answer tells twice counts as it is told last. */
function withoutRepeats(rows: readonly LibraryRow[]): LibraryRow[] {
  return [...new Map(rows.map((row) => [`${row.simklId}:${row.rewatchId ?? 0}`, row])).values()];
}
