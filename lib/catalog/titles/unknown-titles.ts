import { db } from "@/lib/database/client";
import { execute, sql } from "@/lib/database/sql";

const DAY = 24 * 60 * 60_000;

export async function recordUnknownTitle(simklId: number, now: Date): Promise<void> {
  await execute(sql`
    INSERT INTO "UnknownTitle" ("simklId", "askedAt") VALUES (${simklId}, ${now})
    ON CONFLICT ("simklId") DO UPDATE SET "askedAt" = EXCLUDED."askedAt"`);
}

/** Whether Simkl had no such title within the last day. */
export async function isKnownUnknown(simklId: number, now: Date): Promise<boolean> {
  const unknown = await db.unknownTitle.findUnique({ where: { simklId } });
  return unknown !== null && unknown.askedAt > getDayBefore(now);
}

function getDayBefore(now: Date): Date {
  return new Date(now.getTime() - DAY);
}
