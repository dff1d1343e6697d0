import { type SimklError, SimklRateLimited, SimklUnavailable, SimklUnreachable } from "./errors";

const SECOND = 1000;
const MAX_BACKOFFS = 5;
const MAX_SLOWDOWNS = 3;
const LONGEST_WAIT_SECONDS = 60;

/**
 * Milliseconds to wait before sending the same request again, or null when it must not be sent again
 * (docs/simkl-api.md#errors, #rate-limits-and-quotas). `attempt` counts from 1; `random` answers in [0, 1).
 */
export function retryDelay(failure: SimklError, attempt: number, random: () => number): number | null {
  if (failure instanceof SimklRateLimited) {
    // Neither the lock nor the cap let the request through, so even a write may be sent again.
    if (failure.isWriteLock) return attempt === 1 ? SECOND * (2 + random()) : null;
    // Few of these: a burst of repetitions ends in 412 for everybody (docs/simkl-api.md#quirks).
    return attempt <= MAX_SLOWDOWNS ? SECOND * (1 + random() / 2) : null;
  }
  if (failure.isWrite) return null;
  // A call that used up its whole deadline is worth one more try, not five.
  if (failure instanceof SimklUnreachable && failure.timedOut) return attempt === 1 ? backoff(attempt, random) : null;
  if (failure instanceof SimklUnreachable) return attempt <= MAX_BACKOFFS ? backoff(attempt, random) : null;
  if (failure instanceof SimklUnavailable)
    return attempt <= MAX_BACKOFFS ? afterOutage(failure, attempt, random) : null;
  return null;
}

function afterOutage(failure: SimklUnavailable, attempt: number, random: () => number): number | null {
  const asked = failure.retryAfterSeconds ?? 0;
  if (asked > LONGEST_WAIT_SECONDS) return null;
  return Math.max(asked * SECOND, backoff(attempt, random));
}

function backoff(attempt: number, random: () => number): number {
  return SECOND * 2 ** (attempt - 1) * (1 + random() / 4);
}
