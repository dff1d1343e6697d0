import "server-only";
import { db } from "@/lib/database/client";

/** Changes nothing on the free plan, where rewatch buttons have no effect. */
export async function saveTrackRewatches(userId: number, trackRewatches: boolean): Promise<void> {
  await db.user.updateMany({ where: { id: userId, plan: { not: "free" } }, data: { trackRewatches } });
}
