import { setTimeout as wait } from "node:timers/promises";
import { createTokenSource } from "@/lib/auth/tokens/token-source";
import { execute, joinSql, rows, type Sql, sql } from "@/lib/database/sql";
import type { SimklCall, SimklUser } from "@/lib/simkl/client/client";
import { SimklClientBlocked } from "@/lib/simkl/client/errors";
import { getSimkl } from "@/lib/simkl/instance";
import { recordBlock } from "@/lib/sync/policy/client-block";
import { type ClaimedUser, claimOne, dropClaim } from "@/lib/sync/state/claim-users";
import type { SyncTrigger } from "@/lib/sync/state/sync-trigger";
import { COUNT_CALLS } from "./call-counts";
import { paceAfterOtherProcess } from "./pace-after-other-process";
import { wakeWorker } from "./wake-worker";

/** A click waits for the sync after the previous click, which takes a second or two, but not for a long import. */
const MAX_ATTEMPTS = 16;
const RETRY_INTERVAL_MS = 300;

/** Another run holds the claim, or none may have it: paused syncs, a dead grant, a blocked app. */
export class LibraryBusyError extends Error {
  override name = "LibraryBusy";
}

/** The claimed user, and Simkl in their name. */
export interface ExclusiveContext {
  claimed: ClaimedUser;
  user: SimklUser;
  /** The same for a read that must not take long: the signal aborts it. */
  withSignal: (signal: AbortSignal) => SimklUser;
}

interface ExclusiveOptions {
  /** It cannot change the library. */
  isReadOnly?: boolean;
}

/** @throws LibraryBusyError when it could not start; otherwise what `run` throws. */
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
      getSimkl().forUser(tokens, { onCall: (call) => calls.push(call), signal });
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
      throw new LibraryBusyError(`User ${userId} could not be claimed.`);
    await wait(RETRY_INTERVAL_MS);
  }
}

/** Whether waiting helps: a pause, a dead grant and a blocked app do not end within seconds. */
async function canBecomeFree(userId: number): Promise<boolean> {
  const found = await rows(
    sql`SELECT FROM "SyncState" state JOIN "Account" account USING ("userId")
     WHERE "userId" = ${userId} AND "pausedBy" IS NULL AND "deadSince" IS NULL
       AND NOT EXISTS (SELECT FROM "ClientBlock" WHERE "clearedAt" IS NULL AND "until" > now())`,
  );
  return found.length > 0;
}

interface ExclusiveRun {
  startedAt: Date;
  calls: readonly SimklCall[];
  /** Whether the library has to follow. */
  shouldSync: boolean;
}

/** Ends the claim, counts the calls and saves the quota from their headers. */
async function endClaim(
  { userId, holder, dueTrigger }: ClaimedUser,
  { startedAt, calls, shouldSync }: ExclusiveRun,
): Promise<void> {
  const now = new Date();
  const schedule = shouldSync
    ? sql`"nextDueAt" = ${now}, "dueTrigger" = 'write'`
    : sql`"dueTrigger" = coalesce("dueTrigger", ${dueTrigger})`;
  const quota = calls.findLast((call) => call.quota !== null)?.quota;
  const changes: Sql[] = [sql`"claimedBy" = NULL, "claimedAt" = NULL`, schedule];
  if (quota)
    changes.push(sql`"quotaLimit" = ${quota.limit}, "quotaRemaining" = ${quota.remaining}, "quotaSeenAt" = ${now}`);
  if (calls.some(isWrite)) changes.push(sql`"wroteAt" = ${now}, "wroteBy" = ${holder}`);
  await execute(sql`
    WITH ended AS (
      SELECT ${userId}::int AS "userId", ${startedAt}::timestamptz AS "startedAt", ${JSON.stringify(calls)}::jsonb AS "calls"
    ), counted AS (
      ${COUNT_CALLS}
    )
    UPDATE "SyncState" SET ${joinSql(changes)} WHERE "userId" = ${userId} AND "claimedBy" = ${holder}`);
}
