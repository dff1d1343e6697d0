import { getPool } from "@/lib/database/connection";
import type { TitleState } from "@/lib/outbox/intents/title-state";
import { listUnmergedWrites } from "@/lib/outbox/store/unmerged-writes";
import { readTitlesWithPending } from "./read-titles";

/**
 * How the titles look that something is pending for, by Simkl id: what a page lays over the library, marked as pending. The
 * library itself stays as Simkl last told it, so a sync in between neither undoes nor mistakes any of this. Of all titles when none
 * are named.
 */
export async function listPendingTitles(userId: number, onlyIds?: readonly number[]): Promise<Map<number, TitleState>> {
  const writes = await listUnmergedWrites(getPool(), userId, { simklIds: onlyIds });
  const simklIds = [...new Set(writes.map(({ simklId }) => simklId))];
  if (simklIds.length === 0) return new Map();
  const titles = await readTitlesWithPending(getPool(), userId, simklIds);
  return new Map([...titles].map(([simklId, { state }]) => [simklId, state]));
}
