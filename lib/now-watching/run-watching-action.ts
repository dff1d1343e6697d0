import { cancelCheckIn } from "./cancel-check-in";
import { findFailureMessage } from "./failure-message";
import { clearPlayback, finishPlayback } from "./playbacks";
import { checkIn, startWatching } from "./start-watching";
import { pauseWatching, stopWatching } from "./stop-watching";
import { toInputProblem, WatchingAction } from "./watching-action";
import { rejected, type WatchingResult } from "./watching-result";

/** Never throws for an expected failure: the message says what happened. */
export async function runWatchingAction(userId: number, input: unknown, now = new Date()): Promise<WatchingResult> {
  const action = WatchingAction.safeParse(input);
  if (!action.success) return rejected({ code: toInputProblem(action.error) });
  try {
    return await runAction(userId, action.data, now);
  } catch (error) {
    const message = await findFailureMessage(userId, error);
    if (message === null) throw error;
    return rejected(message);
  }
}

function runAction(userId: number, action: WatchingAction, now: Date): Promise<WatchingResult> {
  switch (action.kind) {
    case "check-in":
      return checkIn(userId, action, action.percent, now);
    case "start":
      return startWatching(userId, action, action.percent, now);
    case "pause":
      return pauseWatching(userId, action, action.percent);
    case "stop":
      return stopWatching(userId, action, action.percent);
    case "cancel":
      return cancelCheckIn(userId, now);
    case "finish":
      return finishPlayback(userId, action.playbackId, now);
    case "clear":
      return clearPlayback(userId, action.playbackId);
  }
}
