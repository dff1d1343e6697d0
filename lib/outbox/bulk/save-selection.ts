import { withTransaction } from "@/lib/database/transaction";

/** What one transaction keeps comfortably; fifty requests. */
export const MAX_SELECTED = 5000;
/** Of choices that are not decided: somebody with as many open pages gets rid of the oldest by the next one. */
export const MAX_OPEN_SELECTIONS = 20;

export interface TitleSelection {
  simklIds: readonly number[];
  /** The address of the library they were chosen from, after the question mark. */
  query: string;
}

/**
 * Keeps which titles were chosen, until it is decided what becomes of them; what is not in the person's library is left out.
 * Null when nothing is left. Choices that came to nothing and receipts that are over go.
 */
export async function saveSelection(
  userId: number,
  { simklIds, query }: TitleSelection,
  now = new Date(),
): Promise<bigint | null> {
  return withTransaction(async (client) => {
    await client.query(
      `DELETE FROM "BulkEdit" WHERE "userId" = $1
         AND (coalesce("startedAt" < $2::timestamptz - interval '30 days', "createdAt" < $2::timestamptz - interval '1 day')
           OR "id" IN (SELECT "id" FROM "BulkEdit" WHERE "userId" = $1 AND "startedAt" IS NULL ORDER BY "id" DESC OFFSET $3))`,
      [userId, now, MAX_OPEN_SELECTIONS - 1],
    );
    const { rows } = await client.query<{ id: string }>(
      `INSERT INTO "BulkEdit" ("userId", "createdAt", "simklIds", "query")
       SELECT $1, $2, array_agg(chosen."simklId" ORDER BY chosen."place"), $4
       FROM unnest($3::int[]) WITH ORDINALITY AS chosen("simklId", "place")
       JOIN "LibraryItem" item ON item."userId" = $1 AND item."simklId" = chosen."simklId"
       HAVING count(*) > 0 RETURNING "id"`,
      [userId, now, [...new Set(simklIds)].slice(0, MAX_SELECTED), query],
    );
    return rows[0] ? BigInt(rows[0].id) : null;
  });
}
