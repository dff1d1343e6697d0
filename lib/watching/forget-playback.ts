import { SimklLostAnswer, SimklNotFound } from "@/lib/simkl/errors";
import { deletePlayback } from "@/lib/simkl/playback";
import type { Alone } from "@/lib/sync/errand";
import { isSaved } from "./read-back";

/** `gone`: Simkl did not have it any more. `kept`: the answer was lost, and it is still there. */
export type Forgotten = "deleted" | "gone" | "kept" | "unknown";

/** Deletes a playback at Simkl, once. */
export async function forgetPlayback(alone: Alone, playbackId: string): Promise<Forgotten> {
  try {
    await deletePlayback(alone.user, playbackId);
    return "deleted";
  } catch (error) {
    if (error instanceof SimklNotFound) return "gone";
    if (!(error instanceof SimklLostAnswer)) throw error;
    const isThere = await isSaved(alone, playbackId);
    if (isThere === null) return "unknown";
    return isThere ? "kept" : "deleted";
  }
}
