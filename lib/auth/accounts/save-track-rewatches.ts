import "server-only";
import { db } from "@/lib/database/client";

/** Keeps whether this person wants rewatch buttons; on the free plan, where they could do nothing, it stays as it is. */
export async function saveTrackRewatches(userId: number, trackRewatches: boolean): Promise<void> {
  await db.user.updateMany({ where: { id: userId, plan: { not: "free" } }, data: { trackRewatches } });
}
