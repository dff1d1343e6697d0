import { getPool } from "@/lib/database/connection";
import type { TitleFacts } from "@/lib/outbox/intents/title-facts";
import { isFailed, listPendingWrites, type PendingWrite } from "./pending-writes";
import { applyWrites, readTitles } from "./read-titles";

/**
 * Titles as they will be once the outbox is empty, by Simkl id; those that nothing changes are missing. Pages lay them over
 * the library, which stays as Simkl sent it, so that no sync undoes a pending change.
 */
export type PendingTitles = ReadonlyMap<number, TitleFacts>;

/** Of all titles without `simklIds`. */
export async function listPendingTitles(userId: number, simklIds?: readonly number[]): Promise<PendingTitles> {
  return readChangedTitles(userId, await listPendingWrites(userId, { simklIds }));
}

/** The titles that the writes change, with the writes applied; no statement when there are none. */
export async function readChangedTitles(userId: number, writes: readonly PendingWrite[]): Promise<PendingTitles> {
  const simklIds = [...new Set(writes.flatMap((write) => (isFailed(write) ? [] : write.simklId)))];
  return simklIds.length === 0 ? new Map() : applyWrites(await readTitles(getPool(), userId, simklIds), writes);
}
