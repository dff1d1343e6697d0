import { rows, sql } from "@/lib/database/sql";
import { enqueue } from "@/lib/outbox/enqueue";
import { runExclusive } from "@/lib/sync/run/run-exclusive";
import { deleteRemotePlayback, type RemoteDeletion } from "./delete-remote-playback";
import { deleteStoredPlaybacks } from "./delete-stored-playbacks";
import { clearCheckIn } from "./now-watching";
import { rejectWatching } from "./watching-message";
import { done, rejected, unclear, type WatchingResult } from "./watching-result";

/** Marks a paused playback as watched now, through the outbox. */
export async function finishPlayback(userId: number, playbackId: string, now: Date): Promise<WatchingResult> {
  const { simklId, season, number } = await getOwnPlayback(userId, playbackId);
  const intent =
    number === null
      ? { kind: "watch-film", simklId, watchedAt: "now" }
      : { kind: "watch-episodes", simklId, watchedAt: "now", episodes: [{ season: season ?? 1, number }] };
  const result = await enqueue(userId, intent, now);
  if (result.state === "rejected") return rejected(result.reason);
  return { ...done({ code: "playback-finished" }), writeId: result.id };
}

const CLEAR_RESULTS: Record<RemoteDeletion, WatchingResult> = {
  deleted: done({ code: "playback-cleared" }),
  gone: done({ code: "playback-gone" }),
  kept: rejected({ code: "playback-kept" }),
  unknown: unclear({ code: "playback-unclear" }),
};

/** @throws errors for which `findFailureMessage` has a message. */
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

/** @throws WatchingRejectedError when the user has no such playback. */
async function getOwnPlayback(userId: number, playbackId: string): Promise<Playback> {
  const [playback] = await rows<Playback>(sql`
    SELECT "simklId", "season", "number" FROM "Playback" WHERE "userId" = ${userId} AND "id" = ${playbackId}::numeric`);
  return playback ?? rejectWatching({ code: "playback-unknown" });
}
