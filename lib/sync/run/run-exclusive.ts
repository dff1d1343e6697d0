import { setTimeout as wait } from "node:timers/promises";
import { createTokenSource } from "@/lib/auth/tokens/token-source";
import { getPool } from "@/lib/database/connection";
import type { SimklCall, SimklUser } from "@/lib/simkl/client/client";
import { SimklClientBlocked } from "@/lib/simkl/client/errors";
import { simkl } from "@/lib/simkl/instance";
import { recordBlock } from "@/lib/sync/policy/client-block";
import { type ClaimedUser, claimOne, dropClaim } from "@/lib/sync/state/claim-users";
import type { SyncTrigger } from "@/lib/sync/state/sync-trigger";
import { COUNT_CALLS } from "./call-counts";
import { paceAfterOtherProcess } from "./pace-after-other-process";
import { wakeWorker } from "./wake-worker";

/** The sync that follows a click takes a second or two: a next click waits for it, but nobody waits for a long import. */
const MAX_ATTEMPTS = 16;
const RETRY_INTERVAL_MS = 300;

/** Somebody else is at this person's library, or nobody may be (a pause, a dead grant, an app that Simkl refuses). */
export class LibraryBusyError extends Error {
  override name = "NotAlone";
}

/** A person whom nobody else is at, and Simkl as they see it. */
export interface ExclusiveContext {
  claimed: ClaimedUser;
  user: SimklUser;
  /** The same for a look that nobody should wait long for: it gives up at the signal. */
  withSignal: (signal: AbortSignal) => SimklUser;
}

interface ExclusiveOptions {
  /** Whether it only reads, and nothing of the library can have changed by it. */
  isReadOnly?: boolean;
}

/**
 * Asks something of Simkl that a person waits for, with nobody else at their library over all processes, and makes them due at once
 * for what came of it. An errand that throws before Simkl may have done anything leaves nothing to see.
 * @throws NotAlone when it was not begun; whatever the errand throws.
 */
export async function runExclusive<T>(
  userId: number,
  run: (context: ExclusiveContext) => Promise<T>,
  { isReadOnly = false }: ExclusiveOptions = {},
): Promise<T> {
  const claimed = await claimWithRetry(userId, isReadOnly ? "visit" : "write");
  const startedAt = new Date();
  const calls: SimklCall[] = [];
  let shouldSync = false;
  try {
    const tokens = createTokenSource(userId, { knownGrant: claimed.grant, background: isReadOnly });
    const withSignal = (signal?: AbortSignal) =>
      simkl().forUser(tokens, { onCall: (call) => calls.push(call), signal });
    const user = withSignal();
    await paceAfterOtherProcess(user, claimed);
    const result = await run({ claimed, user, withSignal });
    shouldSync = !isReadOnly;
    return result;
  } catch (error) {
    shouldSync = calls.some(canHaveChanged);
    if (error instanceof SimklClientBlocked && error.status !== null) await recordBlock(error.message, startedAt);
    throw error;
  } finally {
    await endClaim(claimed, { startedAt, calls, shouldSync }).finally(() => dropClaim(claimed));
    if (shouldSync) await wakeWorker(userId);
  }
}

function canHaveChanged(call: SimklCall): boolean {
  return isWrite(call) && (call.error === null || call.error === "lost-answer");
}

function isWrite({ endpoint }: SimklCall): boolean {
  return !endpoint.startsWith("GET ");
}

async function claimWithRetry(userId: number, trigger: SyncTrigger): Promise<ClaimedUser> {
  for (let attempt = 1; ; attempt += 1) {
    const claimed = await claimOne(userId, trigger);
    if (claimed) return claimed;
    if (attempt === MAX_ATTEMPTS || !(await canBecomeFree(userId)))
      throw new LibraryBusyError(`User ${userId} was not to be had alone.`);
    await wait(RETRY_INTERVAL_MS);
  }
}

/** Whether waiting may help: nobody lets go of a pause, a dead grant or an app that Simkl refuses within seconds. */
async function canBecomeFree(userId: number): Promise<boolean> {
  const { rows } = await getPool().query(
    `SELECT FROM "SyncState" state JOIN "Account" account USING ("userId")
     WHERE "userId" = $1 AND "pausedBy" IS NULL AND "deadSince" IS NULL
       AND NOT EXISTS (SELECT FROM "ClientBlock" WHERE "clearedAt" IS NULL AND "until" > now())`,
    [userId],
  );
  return rows.length > 0;
}

interface ExclusiveRun {
  startedAt: Date;
  calls: readonly SimklCall[];
  /** Whether the library has to follow. */
  shouldSync: boolean;
}

/** Ends the claim, with the tally of the calls and the quota that they told. */
async function endClaim(
  { userId, holder, dueTrigger }: ClaimedUser,
  { startedAt, calls, shouldSync }: ExclusiveRun,
): Promise<void> {
  const quota = calls.findLast((call) => call.quota !== null)?.quota ?? null;
  await getPool().query(END_CLAIM, [
    ...[userId, holder, startedAt, JSON.stringify(calls), quota?.limit ?? null, quota?.remaining ?? null],
    ...[dueTrigger, shouldSync, new Date(), calls.some(isWrite)],
  ]);
}

const END_CLAIM = `
  WITH ended AS (
    SELECT $1::int AS "userId", $3::timestamptz AS "startedAt", $4::jsonb AS "calls"
  ), tallied AS (
    ${COUNT_CALLS}
  )
  UPDATE "SyncState" SET "claimedBy" = NULL, "claimedAt" = NULL,
    "nextDueAt" = CASE WHEN $8 THEN $9 ELSE "nextDueAt" END,
    "dueTrigger" = CASE WHEN $8 THEN 'write' ELSE coalesce("dueTrigger", $7) END,
    "quotaLimit" = coalesce($5, "quotaLimit"), "quotaRemaining" = coalesce($6, "quotaRemaining"),
    "quotaSeenAt" = CASE WHEN $5::int IS NULL THEN "quotaSeenAt" ELSE $9 END,
    "wroteAt" = CASE WHEN $10 THEN $9 ELSE "wroteAt" END, "wroteBy" = CASE WHEN $10 THEN $2 ELSE "wroteBy" END
  WHERE "userId" = $1 AND "claimedBy" = $2`;
