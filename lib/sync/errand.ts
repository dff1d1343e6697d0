import { setTimeout as wait } from "node:timers/promises";
import { tokensOf } from "@/lib/accounts/tokens";
import { pool } from "@/lib/database/connection";
import type { SimklCall, SimklUser } from "@/lib/simkl/client";
import { SimklClientBlocked } from "@/lib/simkl/errors";
import { simkl } from "@/lib/simkl-client";
import { type Claimed, claimOne, letGo } from "./claim";
import { recordBlock } from "./client-block";
import { wakeWorker } from "./queue";
import type { SyncTrigger } from "./sync-trigger";
import { TALLY } from "./tally";
import { heedWritesElsewhere } from "./wrote-elsewhere";

/** The sync that follows a click takes a second or two: a next click waits for it, but nobody waits for a long import. */
const TRIES = 16;
const EVERY_MS = 300;

/** Somebody else is at this person's library, or nobody may be (a pause, a dead grant, an app that Simkl refuses). */
export class NotAlone extends Error {
  override name = "NotAlone";
}

/** A person whom nobody else is at, and Simkl as they see it. */
export interface Alone {
  claimed: Claimed;
  user: SimklUser;
  /** The same for a look that nobody should wait long for: it gives up at the signal. */
  until: (signal: AbortSignal) => SimklUser;
}

interface ErrandOptions {
  /** Whether it only reads, and nothing of the library can have changed by it. */
  isLook?: boolean;
}

/**
 * Asks something of Simkl that a person waits for, with nobody else at their library over all processes, and makes them due at once
 * for what came of it. An errand that throws before Simkl may have done anything leaves nothing to see.
 * @throws NotAlone when it was not begun; whatever the errand throws.
 */
export async function runErrand<T>(
  userId: number,
  errand: (alone: Alone) => Promise<T>,
  { isLook = false }: ErrandOptions = {},
): Promise<T> {
  const claimed = await claimPatiently(userId, isLook ? "visit" : "write");
  const startedAt = new Date();
  const calls: SimklCall[] = [];
  let isNews = false;
  try {
    const tokens = tokensOf(userId, { known: claimed.grant, background: isLook });
    const until = (signal?: AbortSignal) => simkl().as(tokens, { onCall: (call) => calls.push(call), signal });
    const user = until();
    await heedWritesElsewhere(user, claimed);
    const result = await errand({ claimed, user, until });
    isNews = !isLook;
    return result;
  } catch (error) {
    isNews = calls.some(mayHaveChanged);
    if (error instanceof SimklClientBlocked && error.status !== null) await recordBlock(error.message, startedAt);
    throw error;
  } finally {
    await giveBack(claimed, { startedAt, calls, isNews }).finally(() => letGo(claimed));
    if (isNews) await wakeWorker(userId);
  }
}

function mayHaveChanged(call: SimklCall): boolean {
  return isWrite(call) && (call.error === null || call.error === "lost-answer");
}

function isWrite({ endpoint }: SimklCall): boolean {
  return !endpoint.startsWith("GET ");
}

async function claimPatiently(userId: number, trigger: SyncTrigger): Promise<Claimed> {
  for (let attempt = 1; ; attempt += 1) {
    const claimed = await claimOne(userId, trigger);
    if (claimed) return claimed;
    if (attempt === TRIES || !(await isToBeHad(userId))) throw new NotAlone(`User ${userId} was not to be had alone.`);
    await wait(EVERY_MS);
  }
}

/** Whether waiting may help: nobody lets go of a pause, a dead grant or an app that Simkl refuses within seconds. */
async function isToBeHad(userId: number): Promise<boolean> {
  const { rows } = await pool().query(
    `SELECT FROM "SyncState" state JOIN "Account" account USING ("userId")
     WHERE "userId" = $1 AND "pausedBy" IS NULL AND "deadSince" IS NULL
       AND NOT EXISTS (SELECT FROM "ClientBlock" WHERE "clearedAt" IS NULL AND "until" > now())`,
    [userId],
  );
  return rows.length > 0;
}

interface Errand {
  startedAt: Date;
  calls: readonly SimklCall[];
  /** Whether the library has to follow. */
  isNews: boolean;
}

/** Ends the claim, with the tally of the calls and the quota that they told. */
async function giveBack({ userId, holder, because }: Claimed, { startedAt, calls, isNews }: Errand): Promise<void> {
  const quota = calls.findLast((call) => call.quota !== null)?.quota ?? null;
  await pool().query(GIVE_BACK, [
    ...[userId, holder, startedAt, JSON.stringify(calls), quota?.limit ?? null, quota?.remaining ?? null],
    ...[because, isNews, new Date(), calls.some(isWrite)],
  ]);
}

const GIVE_BACK = `
  WITH ended AS (
    SELECT $1::int AS "userId", $3::timestamptz AS "startedAt", $4::jsonb AS "calls"
  ), tallied AS (
    ${TALLY}
  )
  UPDATE "SyncState" SET "claimedBy" = NULL, "claimedAt" = NULL,
    "nextDueAt" = CASE WHEN $8 THEN $9 ELSE "nextDueAt" END,
    "dueTrigger" = CASE WHEN $8 THEN 'write' ELSE coalesce("dueTrigger", $7) END,
    "quotaLimit" = coalesce($5, "quotaLimit"), "quotaRemaining" = coalesce($6, "quotaRemaining"),
    "quotaSeenAt" = CASE WHEN $5::int IS NULL THEN "quotaSeenAt" ELSE $9 END,
    "wroteAt" = CASE WHEN $10 THEN $9 ELSE "wroteAt" END, "wroteBy" = CASE WHEN $10 THEN $2 ELSE "wroteBy" END
  WHERE "userId" = $1 AND "claimedBy" = $2`;
