import { getPool } from "@/lib/database/connection";
import type { TitleState } from "@/lib/outbox/intents/title-state";
import { listUnmergedWrites } from "@/lib/outbox/store/unmerged-writes";
import { readTitlesWithPending } from "./read-titles";

/**
 * States of the titles with pending writes, by Simkl id; of all titles without `onlyIds`. Pages lay them over the library,
 * which stays as Simkl sent it, so that a sync does not undo them.
 */
export async function listPendingTitles(userId: number, onlyIds?: readonly number[]): Promise<Map<number, TitleState>> {
  const writes = await listUnmergedWrites(getPool(), userId, { simklIds: onlyIds });
  const simklIds = [...new Set(writes.map(({ simklId }) => simklId))];
  if (simklIds.length === 0) return new Map();
  const titles = await readTitlesWithPending(getPool(), userId, simklIds);
  return new Map([...titles].map(([simklId, { state }]) => [simklId, state]));
}
