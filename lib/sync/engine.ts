import { ReconnectNeeded } from "@/lib/accounts/reconnect-needed";
import { tokensOf } from "@/lib/accounts/tokens";
import { log } from "@/lib/log";
import type { SimklUser } from "@/lib/simkl/client";
import { SimklError } from "@/lib/simkl/errors";
import { simkl } from "@/lib/simkl-client";
import { sendWrites } from "@/lib/writes/send-writes";
import { afterFailure } from "./after-failure";
import { type Caught, catchUp } from "./catch-up";
import { checkInDue } from "./check-in-due";
import { type Claimed, claimOne, letGo } from "./claim";
import { ClaimLost } from "./claim-lost";
import { importLibrary } from "./import-library";
import { quotaHold } from "./quota";
import { afterSuccess, type Schedule } from "./schedule";
import { type RunResult, SyncRun } from "./sync-run";
import { postpone } from "./sync-state";
import { isBackground, type SyncTrigger } from "./sync-trigger";

/**
 * How a sync ended. `busy`: somebody else is at it, or nobody may be (a pause, a dead grant, an app that Simkl refuses).
 * `skipped`: it waits for the next day of the quota, and nothing was asked of Simkl.
 */
export type SyncOutcome = "done" | "failed" | "busy" | "skipped";

/** Brings one person's library up to date, whether they are due or not. */
export async function syncUser(userId: number, trigger: SyncTrigger): Promise<SyncOutcome> {
  const claimed = await claimOne(userId, trigger);
  return claimed ? syncClaimed(claimed) : "busy";
}

/** Brings the library of a claimed person up to date and gives the claim back. */
export async function syncClaimed(claim: Claimed): Promise<Exclude<SyncOutcome, "busy">> {
  const { outcome, written } = await askFor(claim);
  await written;
  return outcome;
}

/** How a sync ended; `written` when that is written down and the claim given back, which others' ends may share. */
export interface Ended {
  outcome: Exclude<SyncOutcome, "busy">;
  written: Promise<void>;
}

/**
 * Brings the library of a claimed person up to date; what waits in their outbox is sent before. A failure is recorded for the
 * person and the operator, and a next try is due later.
 */
export async function askFor(claim: Claimed): Promise<Ended> {
  try {
    const { outcome, written } = await ask(claim);
    return { outcome, written: written.finally(() => letGo(claim)) };
  } catch (error) {
    letGo(claim);
    throw error;
  }
}

async function ask(claim: Claimed): Promise<Ended> {
  const { userId, trigger, state, grant } = claim;
  const isAwaited = !isBackground(trigger) || claim.hasWrites;
  const until = isAwaited ? null : quotaHold(state.quota, new Date(), Math.random());
  if (until) return { outcome: "skipped", written: postpone(claim, until) };

  const run = new SyncRun(claim, trigger);
  const user = simkl().as(tokensOf(userId, { known: grant }), { onCall: run.record, background: true });
  const { result, schedule } = await runSync(claim, user, run);
  return { outcome: result.outcome, written: run.finish(result, schedule) };
}

async function runSync(
  claim: Claimed,
  user: SimklUser,
  run: SyncRun,
): Promise<{ result: RunResult; schedule: Schedule }> {
  try {
    const judgeWrites = claim.hasWrites ? await sendWrites(user, claim) : null;
    const { changed, nextDueAt } = await update(claim, user, run);
    const rest = (await judgeWrites?.()) ?? null;
    return {
      result: { outcome: "done", changed, error: null },
      schedule: afterSuccess(earliest(earliest(nextDueAt, rest), checkInDue(claim.checkInEndsAt, new Date()))),
    };
  } catch (error) {
    const line = failureLine(error);
    const schedule = await afterFailure(error, claim.state, run.startedAt, Math.random());
    log.error("A sync failed.", { userId: claim.userId, failures: schedule.failures, ...failureFields(error, line) });
    return { result: { outcome: "failed", changed: 0, error: shownLine(error, line) }, schedule };
  }
}

/** Failures that we foresee say all in a line; for a fault of ours the stack is wanted. */
function failureFields(error: unknown, line: string): Record<string, unknown> {
  return isForeseen(error) ? { reason: line } : { error };
}

function isForeseen(error: unknown): boolean {
  return error instanceof SimklError || error instanceof ReconnectNeeded || error instanceof ClaimLost;
}

function earliest(usual: Date | null, other: Date | null): Date | null {
  return usual && other ? new Date(Math.min(usual.getTime(), other.getTime())) : (usual ?? other);
}

function failureLine(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

/** What the run log says to an operator, who sees no title and no memo: the message of a stranger's error might quote one. */
function shownLine(error: unknown, line: string): string {
  if (isForeseen(error)) return line;
  return error instanceof Error ? `${error.name} (see the server's log)` : "An unknown failure (see the server's log)";
}

async function update(claim: Claimed, user: SimklUser, run: SyncRun): Promise<Caught> {
  const { phase, activities } = claim.state;
  if (phase === "ready" && activities) return catchUp(user, claim, { ...claim.state, activities }, run);
  await run.open();
  return importLibrary(user, claim);
}
