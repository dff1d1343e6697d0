import { runExclusive } from "@/lib/sync/run/run-exclusive";
import { deleteRemotePlayback, type RemoteDeletion } from "./delete-remote-playback";
import { deleteStoredPlaybacks } from "./delete-stored-playbacks";
import { clearNowWatching, getNowWatching } from "./now-watching";
import { rejectWatching } from "./watching-message";
import { done, rejected, unclear, type WatchingResult } from "./watching-result";

const CANCEL_RESULTS: Record<RemoteDeletion, WatchingResult> = {
  deleted: done({ code: "check-in-cancelled" }),
  gone: done({ code: "check-in-gone" }),
  kept: rejected({ code: "check-in-kept" }),
  unknown: unclear({ code: "check-in-unclear" }),
};

/** @throws errors for which `findFailureMessage` has a message. */
export function cancelCheckIn(userId: number, now: Date): Promise<WatchingResult> {
  return runExclusive(userId, async (context) => {
    const current = await getNowWatching(userId, now);
    if (current?.mode !== "checkin") rejectWatching({ code: "not-checked-in" });
    const { playbackId } = current;
    if (playbackId === null) rejectWatching({ code: "check-in-not-cancellable" });
    const deletion = await deleteRemotePlayback(context, playbackId);
    if (deletion === "deleted" || deletion === "gone") {
      await clearNowWatching(userId, current.simklId);
      await deleteStoredPlaybacks(userId, current.simklId);
    }
    return CANCEL_RESULTS[deletion];
  });
}
