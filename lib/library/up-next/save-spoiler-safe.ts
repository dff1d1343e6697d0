import "server-only";
import { db } from "@/lib/database/client";

/** Whether the names of unwatched episodes are hidden. */
export async function saveSpoilerSafe(userId: number, spoilerSafe: boolean): Promise<void> {
  await db.user.update({ where: { id: userId }, data: { spoilerSafe } });
}
