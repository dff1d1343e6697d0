import { type EnqueueResult, enqueueAll } from "./enqueue";

/** A rewatch session that should not be there; with episodes, only those of it. */
export interface RewatchRemoval {
  simklId: number;
  rewatchId: number;
  episodes?: { season: number; number: number }[];
}

/**
 * Has sessions, or episodes of them, removed at Simkl on a person's click: an answer for each, in their order. The first viewings stay. What came of
 * it is read back and stands in the outbox.
 */
export function removeRewatches(
  userId: number,
  removals: readonly RewatchRemoval[],
  now = new Date(),
): Promise<EnqueueResult[]> {
  const intents = removals.map((each) => ({ kind: "unrewatch", ...each }));
  return enqueueAll(userId, intents, now);
}
