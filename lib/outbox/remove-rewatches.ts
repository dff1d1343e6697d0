import { type EnqueueResult, enqueueAll } from "./enqueue";

export interface RewatchRemoval {
  simklId: number;
  rewatchId: number;
  /** The whole session when left out. */
  episodes?: { season: number; number: number }[];
}

/** Only a click may call this. First viewings stay. */
export function removeRewatches(
  userId: number,
  removals: readonly RewatchRemoval[],
  now = new Date(),
): Promise<EnqueueResult[]> {
  const intents = removals.map((each) => ({ kind: "unrewatch", ...each }));
  return enqueueAll(userId, intents, now);
}
