import { db } from "@/lib/database/client";

/** Whose library is due, longest due first; nobody whose grant is dead. `except` are left out. */
export async function dueUsers(now: Date, most: number, except: readonly number[] = []): Promise<number[]> {
  const due = await db.syncState.findMany({
    where: { nextDueAt: { lte: now }, userId: { notIn: [...except] }, user: { account: { deadSince: null } } },
    select: { userId: true },
    orderBy: { nextDueAt: "asc" },
    take: most,
  });
  return due.map(({ userId }) => userId);
}

/** Makes everybody with a living grant due. */
export async function makeEverybodyDue(now: Date): Promise<void> {
  await db.syncState.updateMany({ where: { user: { account: { deadSince: null } } }, data: { nextDueAt: now } });
}
