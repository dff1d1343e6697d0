import {
  pauseWatching as pauseAtSimkl,
  type ScrobbleResult,
  stopWatching as stopAtSimkl,
} from "@/lib/simkl/endpoints/scrobble";
import { findViewing, type Place } from "./find-viewing";
import { clearNowWatching } from "./now-watching";
import { sendScrobble } from "./send-scrobble";
import { toScrobble, type Viewing, wasWatched } from "./viewing";
import { done, type WatchingResult } from "./watching-result";

/** Simkl counts a stop from this progress on as watched (docs/simkl-api.md#scrobble). */
const WATCHED_PERCENT = 80;

/** Simkl keeps the progress as a playback. */
export async function pauseWatching(userId: number, place: Place, percent: number): Promise<WatchingResult> {
  const viewing = await findViewing(userId, place);
  return sendScrobble(userId, {
    viewing,
    send: (user) => pauseAtSimkl(user, toScrobble(viewing, percent)),
    expected: { kind: "saved", progress: percent },
    onHeard: async () => {
      await clearNowWatching(userId, place.simklId);
      return toPausedResult(percent);
    },
  });
}

/** From `WATCHED_PERCENT` on it counts as watched, otherwise it is a pause. */
export async function stopWatching(userId: number, place: Place, percent: number): Promise<WatchingResult> {
  const viewing = await findViewing(userId, place);
  const isNearEnd = percent >= WATCHED_PERCENT;
  return sendScrobble(userId, {
    viewing,
    send: (user) => stopAtSimkl(user, toScrobble(viewing, percent)),
    expected: isNearEnd ? { kind: "watched" } : { kind: "saved", progress: percent },
    onHeard: async ({ result }) => {
      await clearNowWatching(userId, place.simklId);
      return toStoppedResult(viewing, percent, result);
    },
  });
}

function toPausedResult(percent: number): WatchingResult {
  return done({ code: "paused", percent });
}

function toStoppedResult(viewing: Viewing, percent: number, result: ScrobbleResult | null): WatchingResult {
  if (result?.conflict) return done({ code: "counted-already" });
  // The response takes precedence over the rule.
  const isPaused = result ? result.action === "pause" : percent < WATCHED_PERCENT;
  if (isPaused) return toPausedResult(percent);
  return done({ code: wasWatched(viewing) ? "stopped-again" : "stopped" });
}
