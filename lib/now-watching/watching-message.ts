import type { WriteReason } from "@/lib/outbox/write-reason";

/** Messages without parameters. */
export type PlainWatchingMessage =
  | "checked-in"
  | "checked-in-again"
  | "check-in-cancelled"
  | "check-in-gone"
  | "check-in-kept"
  | "check-in-unclear"
  | "check-in-not-cancellable"
  | "not-checked-in"
  | "started"
  | "started-already"
  | "over-already"
  | "stopped"
  | "stopped-again"
  | "counted-already"
  | "playback-finished"
  | "playback-cleared"
  | "playback-gone"
  | "playback-kept"
  | "playback-unclear"
  | "playback-unknown"
  | "not-applied"
  | "effect-unclear"
  | "episode-needed"
  | "episode-invalid"
  | "percent-invalid"
  | "unreachable"
  | "unavailable"
  | "rate-limited"
  | "quota-used-up"
  | "client-blocked"
  | "token-rejected"
  | "reconnect-needed"
  | "insufficient-scope"
  | "movie-or-episode-unknown"
  | "checks-paused"
  | "library-busy";

/** How a watching action ended; pages have the sentences. */
export type WatchingMessage =
  | WriteReason
  | { code: PlainWatchingMessage }
  | { code: "paused"; percent: number }
  | { code: "checked-in-elsewhere"; title: string }
  /** Simkl has another check-in: of this title and for so many minutes, as far as they are known. */
  | { code: "other-check-in"; title: string | null; minutes: number | null; isCancellable: boolean }
  | { code: "scrobble-refused"; errorId: string | null };

export class WatchingRejectedError extends Error {
  override name = "WatchingRejectedError";

  constructor(readonly reason: WatchingMessage) {
    super(reason.code);
  }
}

export function rejectWatching(reason: WatchingMessage): never {
  throw new WatchingRejectedError(reason);
}
