import { getPool } from "@/lib/database/connection";

/** What Simkl did otherwise than asked with the latest rewatch of a title that it confirmed, a sentence; null when nothing. */
export async function findRewatchNote(userId: number, simklId: number): Promise<string | null> {
  const { rows } = await getPool().query<{ reason: string | null }>(
    `SELECT "reason" FROM "PendingWrite" WHERE "userId" = $1 AND "simklId" = $2 AND "state" = 'confirmed' AND "settledAt" IS NOT NULL
       AND "change"->>'kind' IN ('rewatch', 'unrewatch') ORDER BY "id" DESC LIMIT 1`,
    [userId, simklId],
  );
  return rows[0]?.reason ?? null;
}
