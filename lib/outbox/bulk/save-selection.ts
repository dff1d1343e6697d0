import { execute, rows, sql } from "@/lib/database/sql";
import { withTransaction } from "@/lib/database/transaction";

/** One transaction stores this many easily; they take fifty requests. */
export const MAX_SELECTED = 5000;
/** The next selection replaces the oldest one that was never started. */
export const MAX_OPEN_SELECTIONS = 20;

export interface TitleSelection {
  simklIds: readonly number[];
  /** The query string of the library page on which they were selected. */
  query: string;
}

/** Stores the selected titles that are in the library; null when none is. Deletes expired selections and receipts. */
export async function saveSelection(
  userId: number,
  { simklIds, query }: TitleSelection,
  now = new Date(),
): Promise<bigint | null> {
  return withTransaction(async (client) => {
    await execute(
      sql`DELETE FROM "BulkEdit" WHERE "userId" = ${userId}
        AND (coalesce("startedAt" < ${now}::timestamptz - interval '30 days', "createdAt" < ${now}::timestamptz - interval '1 day')
          OR "id" IN (SELECT "id" FROM "BulkEdit" WHERE "userId" = ${userId} AND "startedAt" IS NULL
            ORDER BY "id" DESC OFFSET ${MAX_OPEN_SELECTIONS - 1}))`,
      client,
    );
    const selectedIds = [...new Set(simklIds)].slice(0, MAX_SELECTED);
    const [saved] = await rows<{ id: string }>(
      sql`INSERT INTO "BulkEdit" ("userId", "createdAt", "simklIds", "query")
        SELECT ${userId}::int, ${now}::timestamptz, array_agg(selected."simklId" ORDER BY selected."place"), ${query}::text
        FROM unnest(${selectedIds}::int[]) WITH ORDINALITY AS selected("simklId", "place")
        JOIN "LibraryItem" item ON item."userId" = ${userId} AND item."simklId" = selected."simklId"
        HAVING count(*) > 0 RETURNING "id"`,
      client,
    );
    return saved ? BigInt(saved.id) : null;
  });
}
