import type { PoolClient } from "pg";
import type { LibraryRow } from "@/lib/simkl/schemas/library-row";
import { sanitizeRows } from "./sanitize-rows";

/**
 * Writes the ratings of a rating delta; null takes one away (docs/simkl-api.md#ratings). Titles that are not in the
 * library are passed over.
 */
export async function storeRatings(client: PoolClient, userId: number, rows: readonly LibraryRow[]): Promise<void> {
  const ratings = sanitizeRows(rows)
    .filter((row) => !row.isRewatch)
    .map(({ simklId, rating, ratedAt }) => ({ simklId, rating, ratedAt }));
  await client.query(
    `UPDATE "LibraryItem" AS item SET "rating" = told."rating", "ratedAt" = told."ratedAt"
     FROM jsonb_to_recordset($2::jsonb) AS told("simklId" int, "rating" smallint, "ratedAt" timestamptz)
     WHERE item."userId" = $1 AND item."simklId" = told."simklId"
       AND (item."rating", item."ratedAt") IS DISTINCT FROM (told."rating", told."ratedAt")`,
    [userId, JSON.stringify(ratings)],
  );
}
