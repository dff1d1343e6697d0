import { db } from "@/lib/database/client";

/** Makes everybody with a living grant due, but those whose syncs are paused. */
export async function makeEverybodyDue(now: Date): Promise<void> {
  await db.syncState.updateMany({
    where: { pausedBy: null, user: { account: { deadSince: null } } },
    data: { nextDueAt: now },
  });
}
