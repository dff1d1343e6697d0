import { checkIn, startWatching } from "./begin";
import { cancelCheckIn } from "./cancel-check-in";
import { Deed } from "./deed";
import { pauseWatching, stopWatching } from "./end";
import { type Outcome, refused } from "./outcome";
import { clearPlayback, finishPlayback } from "./playbacks";
import { whyNot } from "./why-not";

/** Does what a person asks about what they watch at this moment; whatever cannot be done is said in one sentence. */
export async function act(userId: number, input: unknown, now = new Date()): Promise<Outcome> {
  const deed = Deed.safeParse(input);
  if (!deed.success) return refused(deed.error.issues[0]?.message ?? "That could not be understood.");
  try {
    return await carryOut(userId, deed.data, now);
  } catch (error) {
    const sentence = await whyNot(userId, error);
    if (sentence === null) throw error;
    return refused(sentence);
  }
}

function carryOut(userId: number, deed: Deed, now: Date): Promise<Outcome> {
  switch (deed.deed) {
    case "check-in":
      return checkIn(userId, deed, deed.percent, now);
    case "start":
      return startWatching(userId, deed, deed.percent, now);
    case "pause":
      return pauseWatching(userId, deed, deed.percent);
    case "stop":
      return stopWatching(userId, deed, deed.percent);
    case "cancel":
      return cancelCheckIn(userId, now);
    case "finish":
      return finishPlayback(userId, deed.playbackId, now);
    case "clear":
      return clearPlayback(userId, deed.playbackId);
  }
}
