import type { SimklUser } from "@/lib/simkl/client";
import { SimklLostAnswer, SimklNotFound } from "@/lib/simkl/errors";
import { deletePlayback } from "@/lib/simkl/playback";
import { isSaved } from "./read-back";

/** `gone`: Simkl did not have it any more. `kept`: the answer was lost, and it is still there. */
export type Forgotten = "deleted" | "gone" | "kept" | "unknown";

/** Deletes a playback at Simkl, once. */
export async function forgetPlayback(user: SimklUser, playbackId: string): Promise<Forgotten> {
  try {
    await deletePlayback(user, playbackId);
    return "deleted";
  } catch (error) {
    if (error instanceof SimklNotFound) return "gone";
    if (!(error instanceof SimklLostAnswer)) throw error;
    const isThere = await isSaved(user, playbackId);
    if (isThere === null) return "unknown";
    return isThere ? "kept" : "deleted";
  }
}
