import { type SimklError, SimklRateLimited, SimklUnavailable, SimklUnreachable } from "./errors";

const SECOND = 1000;
const MAX_BACKOFFS = 5;
const MAX_SLOWDOWNS = 3;
const MAX_WAIT_SECONDS = 60;

/** In milliseconds; null: do not repeat (docs/simkl-api.md#errors). `attempt` counts from 1, `random` is in [0, 1). */
export function retryDelay(failure: SimklError, attempt: number, random: () => number): number | null {
  if (failure instanceof SimklRateLimited) {
    // Neither the lock nor the limit let the request through, so even a write may be repeated.
    if (failure.isWriteLock) return attempt === 1 ? SECOND * (2 + random()) : null;
    // Few: a burst of repetitions ends in a 412 for everybody (docs/simkl-api.md#quirks).
    return attempt <= MAX_SLOWDOWNS ? SECOND * (1 + random() / 2) : null;
  }
  if (failure.isWrite) return null;
  // A call that used its whole deadline gets one more try.
  if (failure instanceof SimklUnreachable && failure.timedOut)
    return attempt === 1 ? getBackoff(attempt, random) : null;
  if (failure instanceof SimklUnreachable) return attempt <= MAX_BACKOFFS ? getBackoff(attempt, random) : null;
  if (failure instanceof SimklUnavailable)
    return attempt <= MAX_BACKOFFS ? getOutageDelay(failure, attempt, random) : null;
  return null;
}

function getOutageDelay(failure: SimklUnavailable, attempt: number, random: () => number): number | null {
  const requestedSeconds = failure.retryAfterSeconds ?? 0;
  if (requestedSeconds > MAX_WAIT_SECONDS) return null;
  return Math.max(requestedSeconds * SECOND, getBackoff(attempt, random));
}

function getBackoff(attempt: number, random: () => number): number {
  return SECOND * 2 ** (attempt - 1) * (1 + random() / 4);
}
