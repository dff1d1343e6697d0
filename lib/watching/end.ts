import { pauseWatching as pauseAtSimkl, type ScrobbleResult, stopWatching as stopAtSimkl } from "@/lib/simkl/scrobble";
import { findViewing, type Place } from "./find-viewing";
import { endWatching } from "./now-watching";
import { done, type Outcome } from "./outcome";
import { tellSimkl } from "./tell-simkl";
import { scrobbleOf, type Viewing, wasWatched } from "./viewing";
import { WATCHED_PERCENT } from "./watched-percent";

/** Saves at Simkl how far it was watched. */
export async function pauseWatching(userId: number, place: Place, percent: number): Promise<Outcome> {
  const viewing = await findViewing(userId, place);
  return tellSimkl(userId, {
    viewing,
    send: (user) => pauseAtSimkl(user, scrobbleOf(viewing, percent)),
    sign: { kind: "saved", progress: percent },
    heard: async () => {
      await endWatching(userId, place.simklId);
      return pausedAt(percent);
    },
  });
}

/** Ends watching: watched from 80 per cent on, otherwise the same as a pause. */
export async function stopWatching(userId: number, place: Place, percent: number): Promise<Outcome> {
  const viewing = await findViewing(userId, place);
  const isNearEnd = percent >= WATCHED_PERCENT;
  return tellSimkl(userId, {
    viewing,
    send: (user) => stopAtSimkl(user, scrobbleOf(viewing, percent)),
    sign: isNearEnd ? { kind: "watched" } : { kind: "saved", progress: percent },
    heard: async ({ result }) => {
      await endWatching(userId, place.simklId);
      return stoppedAt(viewing, percent, result);
    },
  });
}

function pausedAt(percent: number): Outcome {
  return done(`Paused at ${percent} %. It waits among what you paused.`);
}

function stoppedAt(viewing: Viewing, percent: number, result: ScrobbleResult | null): Outcome {
  if (result?.conflict) return done("Simkl has counted this as watched within the last hour. Nothing was added.");
  // Simkl's word goes before our reckoning.
  const isPaused = result ? result.action === "pause" : percent < WATCHED_PERCENT;
  if (isPaused) return pausedAt(percent);
  return done(
    wasWatched(viewing)
      ? "Stopped. You have watched this before, so Simkl did not count it again."
      : "Stopped. It counts as watched.",
  );
}
