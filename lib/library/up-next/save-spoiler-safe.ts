import "server-only";
import { db } from "@/lib/database/client";

/** Keeps whether this person wants the names of episodes not watched yet to be hidden. */
export async function saveSpoilerSafe(userId: number, spoilerSafe: boolean): Promise<void> {
  await db.user.update({ where: { id: userId }, data: { spoilerSafe } });
}
