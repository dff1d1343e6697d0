import { rows, sql } from "@/lib/database/sql";

export async function countWatchesByTitle(userId: number): Promise<Map<number, number>> {
  const counts = await rows<{ simklId: number; watches: number }>(
    sql`SELECT item."simklId", count(watch."userId")::int AS "watches"
     FROM "LibraryItem" item LEFT JOIN "Watch" watch USING ("userId", "simklId")
     WHERE item."userId" = ${userId} GROUP BY 1`,
  );
  return new Map(counts.map(({ simklId, watches }) => [simklId, watches]));
}
