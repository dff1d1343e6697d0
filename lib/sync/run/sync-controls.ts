import { db } from "@/lib/database/client";
import { getPool } from "@/lib/database/connection";
import { LIVE_INSTANCES } from "@/lib/database/instance-lock";
import { simkl } from "@/lib/simkl/instance";
import { RESTART_IMPORT } from "@/lib/sync/state/sync-state";
import { wakeWorker } from "./wake-worker";

/** How long a person waits before they may ask again (a check is one call of their quota). */
const REQUEST_INTERVAL_SECONDS = 60;

export type SyncRequestResult = "asked" | "too-soon" | "running" | "paused" | "reconnect";

/**
 * Somebody wants a library checked now: the person by "Sync now", at most once a minute, or an operator at any time.
 * A rest after failures or for the quota's sake ends with it; a pause does not.
 */
export async function requestSyncNow(userId: number, by: "asked" | "operator"): Promise<SyncRequestResult> {
  const { rows } = await getPool().query<{ answer: SyncRequestResult }>(
    `WITH before AS (
       SELECT CASE
         WHEN account."userId" IS NULL OR account."deadSince" IS NOT NULL THEN 'reconnect'
         WHEN state."pausedBy" IS NOT NULL THEN 'paused'
         WHEN state."claimedBy" IN ${LIVE_INSTANCES} THEN 'running'
         WHEN $2 = 'asked' AND state."askedAt" > now() - make_interval(secs => $3) THEN 'too-soon'
         ELSE 'asked' END AS answer
       FROM "SyncState" state LEFT JOIN "Account" account USING ("userId") WHERE state."userId" = $1 FOR UPDATE OF state
     ), asked AS (
       UPDATE "SyncState" SET "askedAt" = now(), "nextDueAt" = now(), "dueTrigger" = $2
       FROM before WHERE "userId" = $1 AND before.answer = 'asked'
     )
     SELECT answer FROM before`,
    [userId, by, REQUEST_INTERVAL_SECONDS],
  );
  const answer = rows[0]?.answer ?? "reconnect";
  if (answer === "asked") await wakeWorker(userId);
  return answer;
}

/** Nothing is asked of Simkl for this person until the pause ends. An operator's pause takes the place of the person's. */
export async function pauseSync(userId: number, by: "person" | "operator"): Promise<void> {
  await db.syncState.updateMany({
    where: { userId, ...(by === "person" ? { pausedBy: null } : {}) },
    data: { pausedBy: by, pausedAt: new Date() },
  });
}

/** Ends a pause and makes the person due; an operator's pause is not the person's to end. */
export async function resumeSync(userId: number, by: "person" | "operator"): Promise<"resumed" | "not-yours"> {
  const { count } = await db.syncState.updateMany({
    where: { userId, ...(by === "person" ? { OR: [{ pausedBy: null }, { pausedBy: "person" }] } : {}) },
    data: { pausedBy: null, pausedAt: null, nextDueAt: new Date(), dueTrigger: by === "person" ? "asked" : "operator" },
  });
  if (count > 0) await wakeWorker(userId);
  return count > 0 ? "resumed" : "not-yours";
}

/** The removals that wait are genuine: the next look, asked for at once, removes those that are still missing. */
export async function approveRemovals(userId: number): Promise<"approved" | "nothing-held"> {
  const { count } = await db.syncState.updateMany({
    where: { userId, heldSince: { not: null } },
    data: { heldSince: new Date(0), nextDueAt: new Date(), dueTrigger: "operator" },
  });
  if (count > 0) await wakeWorker(userId);
  return count > 0 ? "approved" : "nothing-held";
}

/** The removals that wait are a fault of Simkl's: those titles stay until its list has them again. */
export async function rejectRemovals(userId: number): Promise<"refused" | "nothing-held"> {
  const { rowCount } = await getPool().query(
    `UPDATE "SyncState" SET "keptRemovals" = "keptRemovals" || "heldRemovals", "heldRemovals" = '{}', "heldSince" = NULL,
       "nextDueAt" = now(), "dueTrigger" = 'operator'
     WHERE "userId" = $1 AND "heldSince" IS NOT NULL`,
    [userId],
  );
  if (rowCount) await wakeWorker(userId);
  return rowCount ? "refused" : "nothing-held";
}

/**
 * The whole library is read once more, whatever the saved activities say: five calls or so, which Simkl dislikes when they
 * become a habit (docs/simkl-api.md#rate-limits-and-quotas). That is why each is counted in `SyncState.reimports`.
 */
export async function requestReimport(userId: number): Promise<"asked" | "running"> {
  const { rowCount } = await getPool().query(
    `UPDATE "SyncState" SET ${RESTART_IMPORT}, "lastReimportReason" = 'operator', "nextDueAt" = now(), "dueTrigger" = 'operator'
     WHERE "userId" = $1 AND "phase" = 'ready' AND ("claimedBy" IS NULL OR "claimedBy" NOT IN ${LIVE_INSTANCES})`,
    [userId],
  );
  if (rowCount) await wakeWorker(userId);
  return rowCount ? "asked" : "running";
}

/** Simkl's refusal of this app (412) is not waited out any longer: one account tries at once, and the others follow it. */
export async function retryBlockedClient(): Promise<void> {
  simkl().circuitBreaker.close();
  // The column holds milliseconds and would round up to a moment that has not come yet.
  await getPool().query(
    `UPDATE "ClientBlock" SET "until" = date_trunc('milliseconds', now()) WHERE "clearedAt" IS NULL`,
  );
}
