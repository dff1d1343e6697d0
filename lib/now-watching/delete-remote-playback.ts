import { SimklLostResponse, SimklNotFound } from "@/lib/simkl/client/errors";
import { deletePlayback } from "@/lib/simkl/endpoints/playback";
import type { ExclusiveContext } from "@/lib/sync/run/run-exclusive";
import { isStillSaved } from "./read-back";

/** `gone`: Simkl did not have it any more. `kept`: the answer was lost, and it is still there. */
export type RemoteDeletion = "deleted" | "gone" | "kept" | "unknown";

/** Deletes a playback at Simkl, once. */
export async function deleteRemotePlayback(context: ExclusiveContext, playbackId: string): Promise<RemoteDeletion> {
  try {
    await deletePlayback(context.user, playbackId);
    return "deleted";
  } catch (error) {
    if (error instanceof SimklNotFound) return "gone";
    if (!(error instanceof SimklLostResponse)) throw error;
    const isThere = await isStillSaved(context, playbackId);
    if (isThere === null) return "unknown";
    return isThere ? "kept" : "deleted";
  }
}
