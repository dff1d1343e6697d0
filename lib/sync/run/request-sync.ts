import { db } from "@/lib/database/client";
import { wakeWorker } from "./wake-worker";

const MINUTE = 60_000;

/**
 * How fresh a library may be and still be checked again (docs/simkl-api.md#rate-limits-and-quotas asks for 15 to 30
 * minutes).
 */
const MIN_AGE_MS = 15 * MINUTE;

/** Somebody signed in: their import begins or goes on, or their library is checked, whatever failed before. */
export async function requestSyncAfterSignIn(userId: number): Promise<void> {
  await db.syncState.update({ where: { userId }, data: { nextDueAt: new Date(), dueTrigger: "sign-in" } });
  await wakeWorker(userId);
}

/** Somebody is looking: their library is checked, unless that happened just now or a failure or quota is being waited out. */
export async function requestSyncOnVisit(userId: number): Promise<void> {
  const now = new Date();
  const { count } = await db.syncState.updateMany({
    where: {
      userId,
      phase: "ready",
      failures: 0,
      pausedBy: null,
      lastSyncedAt: { lt: new Date(now.getTime() - MIN_AGE_MS) },
      heldSince: null,
      AND: [
        { OR: [{ quotaUntil: null }, { quotaUntil: { lt: now } }] },
        { OR: [{ nextDueAt: null }, { nextDueAt: { gt: now } }] },
      ],
      user: { account: { deadSince: null } },
    },
    data: { nextDueAt: now, dueTrigger: "visit" },
  });
  if (count > 0) await wakeWorker(userId);
}
