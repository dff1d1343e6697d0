import { db } from "@/lib/database/client";
import { wakeWorker } from "./queue";

const MINUTE = 60_000;

/** How fresh a library may be and still be checked again, by the reason (design §4; the digest's §4 asks for 15 minutes). */
const AT_LEAST_OLD_MS = { visit: 15 * MINUTE, person: MINUTE };

/** Somebody signed in: their import begins or goes on, or their library is checked, whatever failed before. */
export async function syncAfterSignIn(userId: number): Promise<void> {
  await db.syncState.update({ where: { userId }, data: { nextDueAt: new Date() } });
  await wakeWorker(userId, "sign-in");
}

/**
 * Somebody is looking, or pressed the button: their library is checked unless that happened just now, or a failure is being
 * waited out. Answers whether a check was asked for.
 */
export async function requestSync(userId: number, reason: "visit" | "person"): Promise<boolean> {
  const now = new Date();
  const { count } = await db.syncState.updateMany({
    where: {
      userId,
      phase: "ready",
      failures: 0,
      lastSyncedAt: { lt: new Date(now.getTime() - AT_LEAST_OLD_MS[reason]) },
      heldSince: null,
      user: { account: { deadSince: null } },
    },
    data: { nextDueAt: now },
  });
  if (count > 0) await wakeWorker(userId, reason);
  return count > 0;
}
