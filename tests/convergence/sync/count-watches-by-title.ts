import { getPool } from "@/lib/database/connection";

/** How many viewings are stored of each title in a person's library. */
export async function countWatchesByTitle(userId: number): Promise<Map<number, number>> {
  const { rows } = await getPool().query<{ simklId: number; viewings: number }>(
    `SELECT item."simklId", count(watch."userId")::int AS "viewings"
     FROM "LibraryItem" item LEFT JOIN "Watch" watch USING ("userId", "simklId")
     WHERE item."userId" = $1 GROUP BY 1`,
    [userId],
  );
  return new Map(rows.map(({ simklId, viewings }) => [simklId, viewings]));
}
