import type { PlainWatchingMessage, WatchingMessage } from "@/lib/now-watching/watching-message";
import { formatWriteReason } from "./outbox-messages";

const MESSAGES: Record<PlainWatchingMessage, string> = {
  "checked-in": "Checked in. Simkl counts it as watched by itself when it is over.",
  "checked-in-again": "Checked in. You have watched this before, so Simkl will not count it again.",
  "check-in-cancelled": "The check-in is cancelled. It will not count.",
  "check-in-gone": "Simkl has no such check-in any more: it is over, or was cancelled elsewhere.",
  "check-in-kept": "Simkl gave no answer, and the check-in still stands. Please try again.",
  "check-in-unclear": "Simkl gave no clear answer, so nobody can say yet whether the check-in is cancelled.",
  "check-in-not-cancellable": "Simkl did not say how to cancel this check-in. You can do it on simkl.com.",
  "not-checked-in": "You are not checked in to anything.",
  started: "Started. Stop it here when it is over: Simkl does not count it by itself.",
  "started-already": "You have started this already.",
  "over-already": "At 100 per cent it is over. Stop it instead.",
  stopped: "Stopped. It counts as watched.",
  "stopped-again": "Stopped. You have watched this before, so Simkl did not count it again.",
  "counted-already": "Simkl has counted this as watched within the last hour. Nothing was added.",
  "playback-finished": "Marked as watched. It leaves what you paused once Simkl has it.",
  "playback-cleared": "Cleared. Simkl no longer keeps where you stopped.",
  "playback-gone": "Simkl had forgotten it already.",
  "playback-kept": "Simkl gave no answer, and it is still paused there. Please try again.",
  "playback-unclear":
    "Simkl gave no clear answer, so nobody can say yet whether it is cleared. It is read again to see.",
  "playback-unknown": "This is not among what you paused any more.",
  "not-applied": "Simkl gave no answer, and nothing has changed there. Please try again.",
  "effect-unclear":
    "Simkl gave no clear answer, so nobody can say yet whether it heard you. Your library is read again to see.",
  "episode-needed": "This is a show: please choose an episode.",
  "episode-invalid": "Please say which episode, as a number.",
  "percent-invalid": "Please say how far you are, from 0 to 100 per cent.",
  unreachable: "Simkl cannot be reached at the moment. Nothing was sent; please try again later.",
  unavailable: "Simkl has trouble answering at the moment. Nothing was sent; please try again later.",
  "rate-limited": "Simkl is still at work on an earlier change of yours. Please try again in half a minute.",
  "quota-used-up":
    "Your Simkl account has no requests left for today. Nothing was sent; it goes on after midnight in New York.",
  "client-blocked": "Simkl does not accept requests from this site at the moment. Nothing was sent.",
  "token-rejected": "Simkl did not accept this connection just now. Nothing was changed; please try again.",
  "reconnect-needed": "Simkl no longer accepts this connection. Please connect again first; nothing was sent.",
  "insufficient-scope": "Simkl lets this site read your library but not change it. Please reconnect and allow both.",
  "movie-or-episode-unknown": "Simkl does not know this film or episode.",
  "checks-paused": "Checks are paused, and so nothing is sent. You can resume them in the settings.",
  "library-busy": "Your library is being read just now. Nothing was sent; please try again in a moment.",
};

/** The toast of a check-in, of the remote control or of a paused playback. */
export function formatWatchingMessage(message: WatchingMessage): string {
  switch (message.code) {
    case "paused":
      return `Paused at ${message.percent} %. It waits among what you paused.`;
    case "checked-in-elsewhere":
      return `You are checked in to “${message.title}”. Cancel that first, or wait until it is over.`;
    case "other-check-in": {
      const { title, minutes, isCancellable } = message;
      const state = `Simkl says that you are checked in to ${title === null ? "something else" : `“${title}”`}${formatTimeLeft(minutes)}.`;
      const advice = isCancellable
        ? "Cancel that first, or wait until it is over."
        : "Wait until it is over, or end it on simkl.com.";
      return `${state} ${advice}`;
    }
    case "scrobble-refused":
      return `Simkl refused this${message.errorId ? ` (${message.errorId})` : ""}.`;
    default:
      return isPlain(message) ? MESSAGES[message.code] : formatWriteReason(message);
  }
}

function formatTimeLeft(minutes: number | null): string {
  if (minutes === null) return "";
  return minutes === 1 ? ", for another minute" : `, for another ${minutes} minutes`;
}

function isPlain(message: WatchingMessage): message is { code: PlainWatchingMessage } {
  return Object.hasOwn(MESSAGES, message.code);
}
