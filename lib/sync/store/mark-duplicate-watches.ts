import type { PoolClient } from "pg";

/**
 * Marks anew which viewings of the rewatches of these titles, or of all, only repeat the first watch: a session begun on simkl.com
 * comes filled with what was watched before, under the very same dates, and no other rewatch can have them
 * (docs/simkl-api.md#rewatch-limits). An answer may tell either of the two alone, so they are compared as they are
 * stored. Answers the dates of those that became or ceased to be copies.
 */
export async function markDuplicateWatches(
  client: PoolClient,
  userId: number,
  simklIds: readonly number[] | null,
): Promise<Date[]> {
  const { rows } = await client.query<{ watchedAt: Date | null }>(MARK_DUPLICATES, [userId, simklIds]);
  return rows.flatMap(({ watchedAt }) => watchedAt ?? []);
}

// A film's session is never filled in: two of its viewings without a date are two.
const IS_DUPLICATE = `(once."watchedAt" = again."watchedAt"
  OR (once."userId" IS NOT NULL AND once."watchedAt" IS NULL AND again."watchedAt" IS NULL AND again."number" > 0)) IS TRUE`;

const MARK_DUPLICATES = `
  WITH wrong AS MATERIALIZED (
    SELECT again."simklId", again."rewatchId", again."season", again."number"
    FROM "RewatchSession" session
    JOIN "Watch" again ON again."userId" = $1 AND again."simklId" = session."simklId" AND again."rewatchId" = session."rewatchId"
    LEFT JOIN "Watch" once ON once."userId" = $1 AND once."simklId" = again."simklId" AND once."rewatchId" = 0
      AND once."season" = again."season" AND once."number" = again."number"
    WHERE session."userId" = $1 AND ($2::int[] IS NULL OR session."simklId" = ANY($2)) AND again."isCopy" <> (${IS_DUPLICATE})
  )
  UPDATE "Watch" watch SET "isCopy" = NOT watch."isCopy" FROM wrong
  WHERE watch."userId" = $1 AND watch."simklId" = wrong."simklId" AND watch."rewatchId" = wrong."rewatchId"
    AND watch."season" = wrong."season" AND watch."number" = wrong."number"
  RETURNING watch."watchedAt"`;
