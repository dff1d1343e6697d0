import { db } from "@/lib/database/client";
import { execute, rows, sql } from "@/lib/database/sql";

const DAY_SECONDS = 24 * 60 * 60;
/** Without use. */
export const IDLE_SECONDS = 30 * DAY_SECONDS;
/** From the sign-in, however much it is used. */
export const LIFETIME_SECONDS = 180 * DAY_SECONDS;
/** Further sign-ins end the sessions that were used longest ago. */
const MAX_SESSIONS = 100;

export interface ActiveSession {
  id: number;
  device: string | null;
  signedInAt: Date;
  lastUsedAt: Date;
}

export async function createSession(
  session: { tokenHash: string; userId: number; device: string | null },
  now: Date,
): Promise<void> {
  const expires = new Date(now.getTime() + IDLE_SECONDS * 1000);
  await db.session.create({ data: { ...session, expires, createdAt: now, lastUsedAt: now } });
  await execute(sql`
    DELETE FROM "Session" WHERE "tokenHash" IN (
      SELECT "tokenHash" FROM "Session" WHERE "userId" = ${session.userId}
      ORDER BY "lastUsedAt" DESC, "id" DESC OFFSET ${MAX_SESSIONS}
    )`);
}

/** The valid ones, last used first. */
export async function listSessions(userId: number): Promise<ActiveSession[]> {
  return rows(sql`
    SELECT "id", "device", "createdAt" AS "signedInAt", "lastUsedAt" FROM "Session"
    WHERE "userId" = ${userId} AND "expires" > now() ORDER BY "lastUsedAt" DESC, "id" DESC`);
}

/** False when the user has no such session. */
export async function endSession(userId: number, id: number): Promise<boolean> {
  const { count } = await db.session.deleteMany({ where: { userId, id } });
  return count > 0;
}

/** Returns how many it ended. */
export async function endOtherSessions(userId: number, keptId: number): Promise<number> {
  const { count } = await db.session.deleteMany({ where: { userId, id: { not: keptId } } });
  return count;
}
