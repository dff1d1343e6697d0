import { ReconnectNeededError } from "@/lib/auth/tokens/reconnect-needed-error";
import { createTokenSource } from "@/lib/auth/tokens/token-source";
import { log } from "@/lib/logging/log";
import { sendWrites } from "@/lib/outbox/send/send-writes";
import type { SimklUser } from "@/lib/simkl/client/client";
import { SimklError } from "@/lib/simkl/client/errors";
import { getSimkl } from "@/lib/simkl/instance";
import { getQuotaHold } from "@/lib/sync/policy/quota";
import { type Schedule, scheduleAfterSuccess } from "@/lib/sync/policy/schedule";
import { scheduleAfterCheckIn } from "@/lib/sync/policy/schedule-after-check-in";
import { scheduleAfterFailure } from "@/lib/sync/policy/schedule-after-failure";
import { catchUp, type SyncResult } from "@/lib/sync/run/catch-up";
import { importLibrary } from "@/lib/sync/run/import-library";
import { type RunResult, SyncRun } from "@/lib/sync/run/sync-run";
import { ClaimLostError } from "@/lib/sync/state/claim";
import { type ClaimedUser, claimOne, dropClaim } from "@/lib/sync/state/claim-users";
import { postpone } from "@/lib/sync/state/sync-state";
import { isBackground, isScheduled, type SyncTrigger } from "@/lib/sync/state/sync-trigger";

/** `busy`: another run holds the claim, or none may have it; `skipped`: waits, without a call, for the next day of the quota. */
export type SyncOutcome = "done" | "failed" | "busy" | "skipped";

/** Syncs a user's library, whether or not they are due. */
export async function syncUser(userId: number, trigger: SyncTrigger): Promise<SyncOutcome> {
  const claimed = await claimOne(userId, trigger);
  return claimed ? syncClaimed(claimed) : "busy";
}

/** Syncs a claimed user's library and returns the claim. */
export async function syncClaimed(claim: ClaimedUser): Promise<Exclude<SyncOutcome, "busy">> {
  const { outcome, written } = await startSync(claim);
  await written;
  return outcome;
}

export interface EndedSync {
  outcome: Exclude<SyncOutcome, "busy">;
  /** Resolves when the run is recorded and the claim returned, in a statement that runs may share. */
  written: Promise<void>;
}

/** Sends a claimed user's outbox, then syncs their library. A failure is recorded, and schedules the next attempt. */
export async function startSync(claim: ClaimedUser): Promise<EndedSync> {
  try {
    const { outcome, written } = await syncUnderClaim(claim);
    return { outcome, written: written.finally(() => dropClaim(claim)) };
  } catch (error) {
    dropClaim(claim);
    throw error;
  }
}

async function syncUnderClaim(claim: ClaimedUser): Promise<EndedSync> {
  const { userId, trigger, state, grant } = claim;
  const isAwaited = !isBackground(trigger) || claim.hasWrites;
  const until = isAwaited ? null : getQuotaHold(state.quota, new Date(), Math.random());
  if (until) return { outcome: "skipped", written: postpone(claim, until) };

  const run = new SyncRun(claim, trigger);
  const tokens = createTokenSource(userId, { knownGrant: grant, background: isScheduled(trigger) && !claim.hasWrites });
  const user = getSimkl().forUser(tokens, { onCall: run.record, background: true });
  const { result, schedule } = await runSync(claim, user, run);
  return { outcome: result.outcome, written: run.finish(result, schedule) };
}

async function runSync(
  claim: ClaimedUser,
  user: SimklUser,
  run: SyncRun,
): Promise<{ result: RunResult; schedule: Schedule }> {
  try {
    const verifyWrites = claim.hasWrites ? await sendWrites(user, claim) : null;
    const { changed, nextDueAt } = await updateLibrary(claim, user, run);
    const outboxDueAt = (await verifyWrites?.()) ?? null;
    return {
      result: { outcome: "done", changed, error: null },
      schedule: scheduleAfterSuccess(
        getEarliest(getEarliest(nextDueAt, outboxDueAt), scheduleAfterCheckIn(claim.checkInEndsAt, new Date())),
      ),
    };
  } catch (error) {
    const message = formatFailure(error);
    const schedule = await scheduleAfterFailure(error, claim.state, run.startedAt, Math.random());
    log.error("A sync failed.", {
      userId: claim.userId,
      failures: schedule.failures,
      ...toFailureFields(error, message),
    });
    return { result: { outcome: "failed", changed: 0, error: formatPublicFailure(error, message) }, schedule };
  }
}

/** An expected failure needs no stack. */
function toFailureFields(error: unknown, message: string): Record<string, unknown> {
  return isExpected(error) ? { reason: message } : { error };
}

function isExpected(error: unknown): boolean {
  return error instanceof SimklError || error instanceof ReconnectNeededError || error instanceof ClaimLostError;
}

function getEarliest(usual: Date | null, other: Date | null): Date | null {
  return usual && other ? new Date(Math.min(usual.getTime(), other.getTime())) : (usual ?? other);
}

function formatFailure(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

/** Operators see no titles and no memos, which the message of an unexpected error might quote. */
function formatPublicFailure(error: unknown, message: string): string {
  if (isExpected(error)) return message;
  return error instanceof Error ? `${error.name} (see the server's log)` : "An unknown failure (see the server's log)";
}

async function updateLibrary(claim: ClaimedUser, user: SimklUser, run: SyncRun): Promise<SyncResult> {
  const { phase, activities } = claim.state;
  if (phase === "ready" && activities) return catchUp(user, claim, { ...claim.state, activities }, run);
  await run.open();
  return importLibrary(user, claim);
}
