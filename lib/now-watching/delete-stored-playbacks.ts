import { db } from "@/lib/database/client";

/** The next sync would hold an unexpectedly empty list for ten minutes, so the rows are deleted at once. */
export async function deleteStoredPlaybacks(userId: number, simklId: number): Promise<void> {
  await db.playback.deleteMany({ where: { userId, simklId } });
}
