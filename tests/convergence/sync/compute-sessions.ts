import { db } from "@/lib/database/client";

const MAX_GAP_MS = 3 * 60 * 60 * 1000;

export interface StoredSession {
  simklId: number;
  rewatchId: number;
  from: Date;
  to: Date;
  episodes: number;
  minutes: number;
  unsaid: number;
}

export async function listStoredSessions(userId: number): Promise<StoredSession[]> {
  const rows = await db.viewingSession.findMany({ where: { userId }, omit: { userId: true } });
  return rows.sort(compareSessions);
}

/** The same by a walk through the history: independent of the SQL. */
export async function computeSessions(userId: number): Promise<StoredSession[]> {
  const history = await db.watch.findMany({
    where: { userId, dateQuality: "exact", isCopy: false },
    orderBy: [{ watchedAt: "asc" }, { simklId: "asc" }, { season: "asc" }, { number: "asc" }, { rewatchId: "asc" }],
  });
  const sessions: StoredSession[] = [];
  let isInSession = false;
  for (const { simklId, rewatchId, number, watchedAt, runtime } of history) {
    if (!watchedAt) throw new Error("An exact watch without a date.");
    const last = isInSession ? sessions.at(-1) : undefined;
    isInSession = number > 0;
    if (!isInSession) continue;
    const added = { episodes: 1, minutes: runtime ?? 0, unsaid: runtime ? 0 : 1 };
    const isSame = last?.simklId === simklId && last.rewatchId === rewatchId;
    if (last && isSame && watchedAt.getTime() - last.to.getTime() <= MAX_GAP_MS) {
      last.to = watchedAt;
      last.episodes += 1;
      last.minutes += added.minutes;
      last.unsaid += added.unsaid;
    } else sessions.push({ simklId, rewatchId, from: watchedAt, to: watchedAt, ...added });
  }
  return sessions.filter(({ episodes }) => episodes > 1).sort(compareSessions);
}

function compareSessions(one: StoredSession, other: StoredSession): number {
  return one.from.getTime() - other.from.getTime() || one.simklId - other.simklId || one.rewatchId - other.rewatchId;
}
