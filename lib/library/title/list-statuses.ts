import "server-only";
import { db } from "@/lib/database/client";
import type { ListStatus } from "@/lib/database/generated/enums";

/** By Simkl id; titles on no list are left out. */
export async function getListStatuses(userId: number, simklIds: readonly number[]): Promise<Map<number, ListStatus>> {
  const items = await db.libraryItem.findMany({
    where: { userId, simklId: { in: [...simklIds] } },
    select: { simklId: true, status: true },
  });
  return new Map(items.map(({ simklId, status }) => [simklId, status]));
}
