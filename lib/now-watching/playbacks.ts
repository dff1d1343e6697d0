import { rows, sql } from "@/lib/database/sql";
import { enqueue } from "@/lib/outbox/enqueue";
import { reject } from "@/lib/outbox/intents/write-rejected-error";
import { runExclusive } from "@/lib/sync/run/run-exclusive";
import { deleteRemotePlayback, type RemoteDeletion } from "./delete-remote-playback";
import { deleteStoredPlaybacks } from "./delete-stored-playbacks";
import { clearCheckIn } from "./now-watching";
import { done, rejected, unclear, type WatchingResult } from "./watching-result";

/** Marks a paused playback as watched now, through the outbox. */
export async function finishPlayback(userId: number, playbackId: string, now: Date): Promise<WatchingResult> {
  const { simklId, season, number } = await getOwnPlayback(userId, playbackId);
  const intent =
    number === null
      ? { kind: "watch-film", simklId, watchedAt: "now" }
      : { kind: "watch-episodes", simklId, watchedAt: "now", episodes: [{ season: season ?? 1, number }] };
  const result = await enqueue(userId, intent, now);
  if (result.state === "refused") return rejected(result.message);
  return { ...done("Marked as watched. It leaves what you paused once Simkl has it."), writeId: result.id };
}

const CLEAR_RESULTS: Record<RemoteDeletion, WatchingResult> = {
  deleted: done("Cleared. Simkl no longer keeps where you stopped."),
  gone: done("Simkl had forgotten it already."),
  kept: rejected("Simkl gave no answer, and it is still paused there. Please try again."),
  unknown: unclear("Simkl gave no clear answer, so nobody can say yet whether it is cleared. It is read again to see."),
};

/** @throws errors for which `getFailureMessage` has a sentence. */
export async function clearPlayback(userId: number, playbackId: string): Promise<WatchingResult> {
  const { simklId } = await getOwnPlayback(userId, playbackId);
  return runExclusive(userId, async (context) => {
    const deletion = await deleteRemotePlayback(context, playbackId);
    if (deletion === "deleted" || deletion === "gone") {
      await clearCheckIn(userId, playbackId);
      await deleteStoredPlaybacks(userId, simklId);
    }
    return CLEAR_RESULTS[deletion];
  });
}

interface Playback {
  simklId: number;
  season: number | null;
  number: number | null;
}

/** @throws WriteRejectedError when the user has no such playback. */
async function getOwnPlayback(userId: number, playbackId: string): Promise<Playback> {
  const [playback] = await rows<Playback>(sql`
    SELECT "simklId", "season", "number" FROM "Playback" WHERE "userId" = ${userId} AND "id" = ${playbackId}::numeric`);
  return playback ?? reject("This is not among what you paused any more.");
}
