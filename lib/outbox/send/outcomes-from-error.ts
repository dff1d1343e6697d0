import { ReconnectNeededError } from "@/lib/auth/tokens/reconnect-needed-error";
import type { OpenWrite } from "@/lib/outbox/store/open-writes";
import type { WriteOutcome } from "@/lib/outbox/store/record-outcomes";
import type { WriteReason } from "@/lib/outbox/write-reason";
import {
  SimklClientBlocked,
  SimklInsufficientScope,
  SimklLostResponse,
  SimklNotFound,
  SimklPlanGated,
  SimklQuotaUsedUp,
  SimklRateLimited,
  SimklRejected,
  SimklTokenRejected,
  SimklUnreachable,
} from "@/lib/simkl/client/errors";
import { toSyncFailure } from "@/lib/sync/sync-failure";

const LOCK_MS = 30_000;
const DAY_MS = 24 * 60 * 60_000;

export interface FailedRequest {
  outcomes: WriteOutcome[];
  /** `stop`: this run sends nothing more. `fail`: it reads nothing either and ends as a failed sync. */
  next: "go-on" | "stop" | "fail";
}

/** Null for a failure of our code, after which the request may have been sent. */
export function getOutcomesFromError(batch: readonly OpenWrite[], error: unknown, now: Date): FailedRequest | null {
  const forEachWrite = (outcome: Omit<WriteOutcome, "id">) => batch.map(({ id }) => ({ id, ...outcome }));
  const keepQueued = (heldUntil: Date | null = null) => {
    const reason: WriteReason = { code: "sync-failure", failure: toSyncFailure(error) };
    return forEachWrite({ state: "queued", settledAt: null, reason, heldUntil });
  };
  if (error instanceof SimklLostResponse) {
    const reason: WriteReason = { code: "no-clear-answer" };
    return { outcomes: forEachWrite({ state: "unclear", settledAt: null, reason }), next: "stop" };
  }
  if (error instanceof SimklRateLimited)
    return { outcomes: keepQueued(new Date(now.getTime() + LOCK_MS)), next: "stop" };
  if (error instanceof SimklInsufficientScope)
    return { outcomes: keepQueued(new Date(now.getTime() + DAY_MS)), next: "stop" };
  if (error instanceof SimklRejected || error instanceof SimklNotFound || error instanceof SimklPlanGated) {
    const isOne = batch.length === 1;
    const reason: WriteReason = isOne ? toReason(error) : { code: "refused-together" };
    const outcome = isOne
      ? ({ state: "refused", settledAt: now } as const)
      : ({ state: "queued", settledAt: null } as const);
    return { outcomes: forEachWrite({ ...outcome, reason, isAlone: true }), next: "go-on" };
  }
  const isKnown = NOT_SENT.some((known) => error instanceof known);
  return isKnown ? { outcomes: keepQueued(), next: "fail" } : null;
}

/** Simkl did nothing; the schedule of the sync decides about the next try. */
const NOT_SENT = [SimklQuotaUsedUp, SimklClientBlocked, SimklTokenRejected, SimklUnreachable, ReconnectNeededError];

function toReason(error: SimklRejected | SimklNotFound | SimklPlanGated): WriteReason {
  if (error instanceof SimklPlanGated) return { code: "not-allowed" };
  if (error instanceof SimklNotFound) return { code: "simkl-does-not-know" };
  return { code: "refused", errorId: error.errorId };
}
