import "server-only";
import { db } from "@/lib/database/client";
import type { ListStatus } from "@/lib/database/generated/enums";

/** On which of one person's lists each of these titles is, by Simkl id; those that are on none are left out. */
export async function getListStatuses(userId: number, simklIds: readonly number[]): Promise<Map<number, ListStatus>> {
  const items = await db.libraryItem.findMany({
    where: { userId, simklId: { in: [...simklIds] } },
    select: { simklId: true, status: true },
  });
  return new Map(items.map(({ simklId, status }) => [simklId, status]));
}
