import { SimklLostResponse, SimklNotFound } from "@/lib/simkl/client/errors";
import { deletePlayback } from "@/lib/simkl/endpoints/playback";
import type { ExclusiveContext } from "@/lib/sync/run/run-exclusive";
import { isStillSaved } from "./read-back";

/** `gone`: it did not exist any more. `kept`: the response was lost, and it still exists. */
export type RemoteDeletion = "deleted" | "gone" | "kept" | "unknown";

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
