import { db } from "@/lib/database/client";

/**
 * Simkl said that nothing of a title is paused any more. The sync that follows would take an empty list for a fault at first,
 * and the person would see for ten minutes what they cleared.
 */
export async function deleteStoredPlaybacks(userId: number, simklId: number): Promise<void> {
  await db.playback.deleteMany({ where: { userId, simklId } });
}
