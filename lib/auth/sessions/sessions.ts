import { db } from "@/lib/database/client";

const DAY = 24 * 60 * 60;
/** A session that is not used ends after so long. */
export const IDLE_SECONDS = 30 * DAY;
/** However much it is used, it ends so long after the sign-in. */
export const LIFETIME_SECONDS = 180 * DAY;
/** Who signs in more often loses the sessions that were used the longest ago. */
const MAX_SESSIONS = 100;

export interface ActiveSession {
  id: number;
  /** Null when it was not kept or is unknown. */
  device: string | null;
  signedInAt: Date;
  lastUsedAt: Date;
}

/** Begins a session of a person who just signed in. */
export async function createSession(
  session: { tokenHash: string; userId: number; device: string | null },
  now: Date,
): Promise<void> {
  const expires = new Date(now.getTime() + IDLE_SECONDS * 1000);
  await db.session.create({ data: { ...session, expires, createdAt: now, lastUsedAt: now } });
  await db.$executeRaw`
    DELETE FROM "Session" WHERE "tokenHash" IN (
      SELECT "tokenHash" FROM "Session" WHERE "userId" = ${session.userId}
      ORDER BY "lastUsedAt" DESC, "id" DESC OFFSET ${MAX_SESSIONS}
    )`;
}

/** The sessions of a person that are still good, the one used last first. */
export async function listSessions(userId: number): Promise<ActiveSession[]> {
  return db.$queryRaw`
    SELECT "id", "device", "createdAt" AS "signedInAt", "lastUsedAt" FROM "Session"
    WHERE "userId" = ${userId} AND "expires" > now() ORDER BY "lastUsedAt" DESC, "id" DESC`;
}

/** Ends a session of a person's own; false when they have no such session. */
export async function endSession(userId: number, id: number): Promise<boolean> {
  const { count } = await db.session.deleteMany({ where: { userId, id } });
  return count > 0;
}

/** Ends all sessions of a person but one; answers how many they were. */
export async function endOtherSessions(userId: number, keptId: number): Promise<number> {
  const { count } = await db.session.deleteMany({ where: { userId, id: { not: keptId } } });
  return count;
}
