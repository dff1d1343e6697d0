import type { PoolClient } from "pg";
import { rows, sql } from "@/lib/database/sql";

// A movie's session never comes filled in: two viewings of it without a date are two.
const IS_DUPLICATE = sql`(original."watchedAt" = again."watchedAt"
  OR (original."userId" IS NOT NULL AND original."watchedAt" IS NULL AND again."watchedAt" IS NULL AND again."number" > 0)) IS TRUE`;

/**
 * Marks which viewings of rewatches of these titles, or of all, only repeat the first watch: a session that simkl.com started comes
 * filled with it, dates included (docs/simkl-api.md#rewatch-limits). Returns the dates of those that changed.
 */
export async function markDuplicateWatches(
  client: PoolClient,
  userId: number,
  simklIds: readonly number[] | null,
): Promise<Date[]> {
  const isSelected = simklIds ? sql`session."simklId" = ANY(${simklIds})` : sql`TRUE`;
  const changed = await rows<{ watchedAt: Date | null }>(
    sql`WITH wrong AS MATERIALIZED (
      SELECT again."simklId", again."rewatchId", again."season", again."number"
      FROM "RewatchSession" session
      JOIN "Watch" again
        ON again."userId" = ${userId} AND again."simklId" = session."simklId" AND again."rewatchId" = session."rewatchId"
      LEFT JOIN "Watch" original
        ON original."userId" = ${userId} AND original."simklId" = again."simklId" AND original."rewatchId" = 0
        AND original."season" = again."season" AND original."number" = again."number"
      WHERE session."userId" = ${userId} AND ${isSelected} AND again."isCopy" <> (${IS_DUPLICATE})
    )
    UPDATE "Watch" watch SET "isCopy" = NOT watch."isCopy" FROM wrong
    WHERE watch."userId" = ${userId} AND watch."simklId" = wrong."simklId" AND watch."rewatchId" = wrong."rewatchId"
      AND watch."season" = wrong."season" AND watch."number" = wrong."number"
    RETURNING watch."watchedAt"`,
    client,
  );
  return changed.flatMap(({ watchedAt }) => watchedAt ?? []);
}
