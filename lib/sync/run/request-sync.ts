import { db } from "@/lib/database/client";
import { wakeWorker } from "./wake-worker";

const MINUTE = 60_000;

/** Simkl asks for 15 to 30 minutes between checks (docs/simkl-api.md#rate-limits-and-quotas). */
const MIN_AGE_MS = 15 * MINUTE;

/** Makes a user due who signed in, whatever failed before. */
export async function requestSyncAfterSignIn(userId: number): Promise<void> {
  await db.syncState.update({ where: { userId }, data: { nextDueAt: new Date(), dueTrigger: "sign-in" } });
  await wakeWorker(userId);
}

/** Makes a user due who visits, unless the last check is recent, or a failure, a quota or a pause has to end first. */
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
