import { db } from "@/lib/database/client";
import { LIVE_INSTANCES } from "@/lib/database/instance-lock";
import { execute, rows, sql } from "@/lib/database/sql";
import { getSimkl } from "@/lib/simkl/instance";
import { RESTART_IMPORT } from "@/lib/sync/state/sync-state";
import { wakeWorker } from "./wake-worker";

/** Between two uses of "Sync now": a check costs one call of the quota. */
const REQUEST_INTERVAL_SECONDS = 60;

export type SyncRequestResult = "asked" | "too-soon" | "running" | "paused" | "reconnect";

/** Makes a user due at their own request, at most once a minute, or an operator's. Ends a rest, but not a pause. */
export async function requestSyncNow(userId: number, by: "asked" | "operator"): Promise<SyncRequestResult> {
  const [request] = await rows<{ result: SyncRequestResult }>(
    sql`WITH before AS (
       SELECT CASE
         WHEN account."userId" IS NULL OR account."deadSince" IS NOT NULL THEN 'reconnect'
         WHEN state."pausedBy" IS NOT NULL THEN 'paused'
         WHEN state."claimedBy" IN ${LIVE_INSTANCES} THEN 'running'
         WHEN ${by === "asked"} AND state."askedAt" > now() - make_interval(secs => ${REQUEST_INTERVAL_SECONDS}) THEN 'too-soon'
         ELSE 'asked' END AS "result"
       FROM "SyncState" state LEFT JOIN "Account" account USING ("userId") WHERE state."userId" = ${userId} FOR UPDATE OF state
     ), asked AS (
       UPDATE "SyncState" SET "askedAt" = now(), "nextDueAt" = now(), "dueTrigger" = ${by}
       FROM before WHERE "userId" = ${userId} AND before."result" = 'asked'
     )
     SELECT "result" FROM before`,
  );
  const result = request?.result ?? "reconnect";
  if (result === "asked") await wakeWorker(userId);
  return result;
}

/** Stops all syncs of a user until the pause ends. An operator's pause replaces the user's own. */
export async function pauseSync(userId: number, by: "person" | "operator"): Promise<void> {
  await db.syncState.updateMany({
    where: { userId, ...(by === "person" ? { pausedBy: null } : {}) },
    data: { pausedBy: by, pausedAt: new Date() },
  });
}

/** Ends a pause and makes the user due; only an operator ends an operator's pause. */
export async function resumeSync(userId: number, by: "person" | "operator"): Promise<"resumed" | "not-yours"> {
  const { count } = await db.syncState.updateMany({
    where: { userId, ...(by === "person" ? { OR: [{ pausedBy: null }, { pausedBy: "person" }] } : {}) },
    data: { pausedBy: null, pausedAt: null, nextDueAt: new Date(), dueTrigger: by === "person" ? "asked" : "operator" },
  });
  if (count > 0) await wakeWorker(userId);
  return count > 0 ? "resumed" : "not-yours";
}

/** Confirms held removals: the next check, due at once, removes the titles that are still missing. */
export async function approveRemovals(userId: number): Promise<"approved" | "nothing-held"> {
  const { count } = await db.syncState.updateMany({
    where: { userId, heldSince: { not: null } },
    data: { heldSince: new Date(0), nextDueAt: new Date(), dueTrigger: "operator" },
  });
  if (count > 0) await wakeWorker(userId);
  return count > 0 ? "approved" : "nothing-held";
}

/** Rejects held removals as a fault of Simkl's: the titles stay until its list has them again. */
export async function rejectRemovals(userId: number): Promise<"refused" | "nothing-held"> {
  const count = await execute(
    sql`UPDATE "SyncState" SET "keptRemovals" = "keptRemovals" || "heldRemovals", "heldRemovals" = '{}', "heldSince" = NULL,
       "nextDueAt" = now(), "dueTrigger" = 'operator'
     WHERE "userId" = ${userId} AND "heldSince" IS NOT NULL`,
  );
  if (count > 0) await wakeWorker(userId);
  return count > 0 ? "refused" : "nothing-held";
}

/**
 * Has the whole library read again, in about five calls. Counted in `SyncState.reimports`, since Simkl objects to frequent full reads
 * (docs/simkl-api.md#rate-limits-and-quotas).
 */
export async function requestReimport(userId: number): Promise<"asked" | "running"> {
  const count = await execute(
    sql`UPDATE "SyncState" SET ${RESTART_IMPORT}, "lastReimportReason" = 'operator', "nextDueAt" = now(), "dueTrigger" = 'operator'
     WHERE "userId" = ${userId} AND "phase" = 'ready'
       AND ("claimedBy" IS NULL OR "claimedBy" NOT IN ${LIVE_INSTANCES})`,
  );
  if (count > 0) await wakeWorker(userId);
  return count > 0 ? "asked" : "running";
}

/** Ends the wait after a block of this app (412): one account tries at once, and the others follow. */
export async function retryBlockedClient(): Promise<void> {
  getSimkl().circuitBreaker.close();
  // The column holds milliseconds and would round up to a time in the future.
  await execute(sql`UPDATE "ClientBlock" SET "until" = date_trunc('milliseconds', now()) WHERE "clearedAt" IS NULL`);
}
