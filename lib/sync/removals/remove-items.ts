import type { PoolClient } from "pg";
import { updateAggregates } from "@/lib/sync/aggregates/update-aggregates";

/**
 * Moves titles out of a person's library into the deletion journal, with everything that hung on them, and their days with
 * them. That they left at `now` stays in the journey. What is paused stays: Simkl clears it with the title and stamps
 * that (docs/simkl-api.md#activities), and a title that is gone may have been paused again since.
 */
export async function removeItems(
  client: PoolClient,
  userId: number,
  simklIds: readonly number[],
  now: Date,
): Promise<void> {
  if (simklIds.length === 0) return;
  await client.query(
    `INSERT INTO "RemovedItem" ("userId", "simklId", "item", "watches", "rewatches", "wasRemovedHere")
     SELECT item."userId", item."simklId", to_jsonb(item),
       coalesce((SELECT jsonb_agg(to_jsonb(watch)) FROM "Watch" watch
         WHERE watch."userId" = item."userId" AND watch."simklId" = item."simklId"), '[]'),
       coalesce((SELECT jsonb_agg(to_jsonb(session)) FROM "RewatchSession" session
         WHERE session."userId" = item."userId" AND session."simklId" = item."simklId"), '[]'),
       coalesce(latest."isRemoval", false)
     FROM "LibraryItem" item LEFT JOIN (
       SELECT DISTINCT ON ("simklId") "simklId", "change"->>'kind' = 'remove' AS "isRemoval" FROM "PendingWrite"
       WHERE "userId" = $1 AND "simklId" = ANY($2) AND "state" IN ('confirmed', 'unclear') ORDER BY "simklId", "id" DESC
     ) latest ON latest."simklId" = item."simklId"
     WHERE item."userId" = $1 AND item."simklId" = ANY($2)`,
    [userId, simklIds],
  );
  await client.query(
    `INSERT INTO "StatusEvent" ("userId", "simklId", "at", "from", "to")
     SELECT "userId", "simklId", $3, "status", NULL FROM "LibraryItem" WHERE "userId" = $1 AND "simklId" = ANY($2)
     ON CONFLICT ("userId", "simklId", "at") DO UPDATE SET "to" = NULL`,
    [userId, simklIds, now],
  );
  const { rows: watches } = await client.query<{ watchedAt: Date | null }>(
    `DELETE FROM "Watch" WHERE "userId" = $1 AND "simklId" = ANY($2) RETURNING "watchedAt"`,
    [userId, simklIds],
  );
  for (const table of ["RewatchSession", "LibraryItem"]) {
    await client.query(`DELETE FROM "${table}" WHERE "userId" = $1 AND "simklId" = ANY($2)`, [userId, simklIds]);
  }
  await updateAggregates(client, userId, { simklIds, dates: watches.flatMap(({ watchedAt }) => watchedAt ?? []) });
}
