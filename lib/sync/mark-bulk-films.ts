import type { PoolClient } from "pg";
import { MANY } from "./date-quality";

/**
 * Looks at a person's films of one second once more after a delta, which need not tell all of them again: a film that was marked
 * together with others keeps that quality when it comes alone.
 */
export async function markBulkFilms(client: PoolClient, userId: number, simklIds: readonly number[]): Promise<void> {
  await client.query(
    `UPDATE "Watch" AS film SET "dateQuality" = 'bulk'
     WHERE film."userId" = $1 AND film."simklId" = ANY($2) AND film."season" = 0 AND film."number" = 0
       AND film."dateQuality" IN ('exact', 'synthetic')
       AND $3 <= (SELECT count(*) FROM "Watch" other WHERE other."userId" = $1 AND other."watchedAt" = film."watchedAt"
         AND other."season" = 0 AND other."number" = 0)`,
    [userId, simklIds, MANY],
  );
}
