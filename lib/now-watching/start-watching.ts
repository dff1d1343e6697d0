import { checkIn as checkInAtSimkl, startWatching as startAtSimkl } from "@/lib/simkl/endpoints/scrobble";
import { deleteStoredPlaybacks } from "./delete-stored-playbacks";
import { findViewing, type Place } from "./find-viewing";
import { handleCheckInConflict } from "./handle-check-in-conflict";
import { getNowWatching, storeNowWatching } from "./now-watching";
import { getRuntime } from "./runtime";
import { sendScrobble } from "./send-scrobble";
import { toScrobble, wasWatched } from "./viewing";
import { rejectWatching } from "./watching-message";
import { done, type WatchingResult } from "./watching-result";

const MINUTE = 60_000;

/** Simkl counts a check-in as watched when its runtime is over. */
export async function checkIn(userId: number, place: Place, percent: number, now: Date): Promise<WatchingResult> {
  const viewing = await findViewing(userId, place);
  rejectFinished(percent);
  const endsAt = await getEndsAt(viewing, percent, now);
  return sendScrobble(userId, {
    viewing,
    check: () => rejectWhileCheckedIn(userId, now),
    // Simkl assumes 0.
    send: (user) => checkInAtSimkl(user, toScrobble(viewing, percent > 0 ? percent : undefined)),
    expected: { kind: "saved", progress: null },
    onHeard: async ({ playbackId, result }, context) => {
      if (result?.conflict) return handleCheckInConflict(context, result.conflict, now);
      await storeNowWatching(userId, viewing, {
        mode: "checkin",
        startedAt: now,
        endsAt,
        progress: percent,
        playbackId,
      });
      return done({ code: wasWatched(viewing) ? "checked-in-again" : "checked-in" });
    },
  });
}

/** Simkl counts it only if it is stopped near its end. */
export async function startWatching(userId: number, place: Place, percent: number, now: Date): Promise<WatchingResult> {
  const viewing = await findViewing(userId, place);
  rejectFinished(percent);
  const endsAt = await getEndsAt(viewing, percent, now);
  return sendScrobble(userId, {
    viewing,
    check: async () => {
      await rejectWhileCheckedIn(userId, now);
      const current = await getNowWatching(userId, now);
      const isSame = current?.simklId === place.simklId && current.number === (viewing.episode?.number ?? null);
      if (isSame && current.season === (viewing.episode?.season ?? null) && current.progress === percent)
        rejectWatching({ code: "started-already" });
    },
    send: (user) => startAtSimkl(user, toScrobble(viewing, percent)),
    expected: { kind: "cleared" },
    onHeard: async () => {
      await deleteStoredPlaybacks(userId, place.simklId);
      await storeNowWatching(userId, viewing, {
        ...{ mode: "remote", startedAt: now, endsAt, progress: percent, playbackId: null },
      });
      return done({ code: "started" });
    },
  });
}

function rejectFinished(percent: number): void {
  if (percent === 100) rejectWatching({ code: "over-already" });
}

/** A check-in counts by itself even after another start, so both would count. */
async function rejectWhileCheckedIn(userId: number, now: Date): Promise<void> {
  const current = await getNowWatching(userId, now);
  if (current?.mode === "checkin") rejectWatching({ code: "checked-in-elsewhere", title: current.title });
}

async function getEndsAt(viewing: Parameters<typeof getRuntime>[0], percent: number, now: Date): Promise<Date> {
  const minutes = await getRuntime(viewing);
  return new Date(now.getTime() + minutes * MINUTE * (1 - percent / 100));
}
