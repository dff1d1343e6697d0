import { db } from "@/lib/database/client";

const PAUSE_MS = 3 * 60 * 60 * 1000;

export interface Found {
  simklId: number;
  rewatchId: number;
  from: Date;
  to: Date;
  episodes: number;
  minutes: number;
  unsaid: number;
}

/** What syncs stored, in order. */
export async function storedSittings(userId: number): Promise<Found[]> {
  const rows = await db.sitting.findMany({ where: { userId }, omit: { userId: true } });
  return rows.sort(inOrder);
}

/** The same by a walk through the history. */
export async function walkedSittings(userId: number): Promise<Found[]> {
  const history = await db.watch.findMany({
    where: { userId, dateQuality: "exact", isCopy: false },
    orderBy: [{ watchedAt: "asc" }, { simklId: "asc" }, { season: "asc" }, { number: "asc" }, { rewatchId: "asc" }],
  });
  const sittings: Found[] = [];
  let isAmid = false;
  for (const { simklId, rewatchId, number, watchedAt, runtime } of history) {
    if (!watchedAt) throw new Error("An exact viewing without a date.");
    const last = isAmid ? sittings.at(-1) : undefined;
    isAmid = number > 0;
    if (!isAmid) continue;
    const said = { episodes: 1, minutes: runtime ?? 0, unsaid: runtime ? 0 : 1 };
    const isSame = last?.simklId === simklId && last.rewatchId === rewatchId;
    if (last && isSame && watchedAt.getTime() - last.to.getTime() <= PAUSE_MS) {
      last.to = watchedAt;
      last.episodes += 1;
      last.minutes += said.minutes;
      last.unsaid += said.unsaid;
    } else sittings.push({ simklId, rewatchId, from: watchedAt, to: watchedAt, ...said });
  }
  return sittings.filter(({ episodes }) => episodes > 1).sort(inOrder);
}

function inOrder(one: Found, other: Found): number {
  return one.from.getTime() - other.from.getTime() || one.simklId - other.simklId || one.rewatchId - other.rewatchId;
}
