import { reject } from "@/lib/outbox/intents/write-rejected-error";
import { runExclusive } from "@/lib/sync/run/run-exclusive";
import { deleteRemotePlayback, type RemoteDeletion } from "./delete-remote-playback";
import { deleteStoredPlaybacks } from "./delete-stored-playbacks";
import { clearNowWatching, getNowWatching } from "./now-watching";
import { done, rejected, unclear, type WatchingResult } from "./watching-result";

const CANCEL_RESULTS: Record<RemoteDeletion, WatchingResult> = {
  deleted: done("The check-in is cancelled. It will not count."),
  gone: done("Simkl has no such check-in any more: it is over, or was cancelled elsewhere."),
  kept: rejected("Simkl gave no answer, and the check-in still stands. Please try again."),
  unknown: unclear("Simkl gave no clear answer, so nobody can say yet whether the check-in is cancelled."),
};

/** @throws errors for which `getFailureMessage` has a sentence. */
export function cancelCheckIn(userId: number, now: Date): Promise<WatchingResult> {
  return runExclusive(userId, async (context) => {
    const current = await getNowWatching(userId, now);
    if (current?.mode !== "checkin") reject("You are not checked in to anything.");
    const { playbackId } = current;
    if (playbackId === null) reject("Simkl did not say how to cancel this check-in. You can do it on simkl.com.");
    const deletion = await deleteRemotePlayback(context, playbackId);
    if (deletion === "deleted" || deletion === "gone") {
      await clearNowWatching(userId, current.simklId);
      await deleteStoredPlaybacks(userId, current.simklId);
    }
    return CANCEL_RESULTS[deletion];
  });
}
