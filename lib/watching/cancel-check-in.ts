import { runErrand } from "@/lib/sync/errand";
import { refuse } from "@/lib/writes/write-refused";
import { dropPlaybacks } from "./drop-playbacks";
import { type Forgotten, forgetPlayback } from "./forget-playback";
import { endWatching, nowWatching } from "./now-watching";
import { done, type Outcome, refused, unclear } from "./outcome";

const SAID: Record<Forgotten, Outcome> = {
  deleted: done("The check-in is cancelled. It will not count."),
  gone: done("Simkl has no such check-in any more: it is over, or was cancelled elsewhere."),
  kept: refused("Simkl gave no answer, and the check-in still stands. Please try again."),
  unknown: unclear("Simkl gave no clear answer, so nobody can say yet whether the check-in is cancelled."),
};

/**
 * Takes a check-in back before it counts.
 * @throws what `whyNot` has a sentence for.
 */
export function cancelCheckIn(userId: number, now: Date): Promise<Outcome> {
  return runErrand(userId, async (alone) => {
    const on = await nowWatching(userId, now);
    if (on?.mode !== "checkin") refuse("You are not checked in to anything.");
    const { playbackId } = on;
    if (playbackId === null) refuse("Simkl did not say how to cancel this check-in. You can do it on simkl.com.");
    const came = await forgetPlayback(alone, playbackId);
    if (came === "deleted" || came === "gone") {
      await endWatching(userId, on.simklId);
      await dropPlaybacks(userId, on.simklId);
    }
    return SAID[came];
  });
}
