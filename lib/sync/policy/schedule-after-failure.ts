import { ReconnectNeededError } from "@/lib/auth/tokens/reconnect-needed-error";
import { SimklClientBlocked, SimklQuotaUsedUp } from "@/lib/simkl/client/errors";
import { toSyncFailure } from "@/lib/sync/sync-failure";
import { recordBlock } from "./client-block";
import { getNextQuotaReset } from "./quota";
import type { Schedule } from "./schedule";
import { scheduleRetry } from "./schedule-retry";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const MAX_FAILURES_BEFORE_REST = 5;

interface FailureHistory {
  failures: number;
  restingSince: Date | null;
}

/** A dead grant, a used-up quota and a blocked app do not count as failures in a row. `random` is in [0, 1). */
export async function scheduleAfterFailure(
  error: unknown,
  before: FailureHistory,
  startedAt: Date,
  random: number,
): Promise<Schedule> {
  const now = new Date();
  const lastError = toSyncFailure(error);
  const unchanged = { failures: before.failures, restingSince: before.restingSince, lastError, quotaUntil: null };
  if (error instanceof ReconnectNeededError) return { ...unchanged, nextDueAt: null };
  if (error instanceof SimklClientBlocked && error.status === null) {
    // The circuit breaker of this process stopped the call: another process may find Simkl open again.
    return { ...unchanged, nextDueAt: new Date(now.getTime() + MINUTE * (1 + random)) };
  }
  if (error instanceof SimklClientBlocked) {
    const until = await recordBlock(error.message, startedAt);
    return { ...unchanged, nextDueAt: new Date(until.getTime() + random * 10 * MINUTE) };
  }
  if (error instanceof SimklQuotaUsedUp) {
    const until = getQuotaRetryAt(error, now, random);
    return { ...unchanged, nextDueAt: until, quotaUntil: until };
  }
  const failures = before.failures + 1;
  const isResting = failures >= MAX_FAILURES_BEFORE_REST;
  return {
    nextDueAt: isResting ? new Date(now.getTime() + DAY * (1 + random / 10)) : scheduleRetry(failures, now, random),
    failures,
    lastError,
    restingSince: isResting ? (before.restingSince ?? now) : null,
    quotaUntil: null,
  };
}

/** Without Simkl's `Retry-After` the next midnight in New York counts. */
function getQuotaRetryAt({ retryAfterSeconds }: SimklQuotaUsedUp, now: Date, random: number): Date {
  const requestedAt =
    retryAfterSeconds === null ? getNextQuotaReset(now).getTime() : now.getTime() + retryAfterSeconds * 1000;
  return new Date(requestedAt + random * 20 * MINUTE);
}
