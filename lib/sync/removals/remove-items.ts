import type { PoolClient } from "pg";
import { execute, rows, sql } from "@/lib/database/sql";
import { updateAggregates } from "@/lib/sync/aggregates/update-aggregates";

/** Playbacks stay: Simkl reports that it deletes them (docs/simkl-api.md#activities), and they may be newer than the removal. */
export async function removeItems(
  client: PoolClient,
  userId: number,
  simklIds: readonly number[],
  now: Date,
): Promise<void> {
  if (simklIds.length === 0) return;
  const isRemoved = sql`"userId" = ${userId} AND "simklId" = ANY(${simklIds})`;
  await execute(
    sql`INSERT INTO "RemovedItem" ("userId", "simklId", "item", "watches", "rewatches", "wasRemovedHere")
     SELECT item."userId", item."simklId", to_jsonb(item),
       coalesce((SELECT jsonb_agg(to_jsonb(watch)) FROM "Watch" watch
         WHERE watch."userId" = item."userId" AND watch."simklId" = item."simklId"), '[]'),
       coalesce((SELECT jsonb_agg(to_jsonb(session)) FROM "RewatchSession" session
         WHERE session."userId" = item."userId" AND session."simklId" = item."simklId"), '[]'),
       coalesce(latest."isRemoval", false)
     FROM "LibraryItem" item LEFT JOIN (
       SELECT DISTINCT ON ("simklId") "simklId", "change"->>'kind' = 'remove' AS "isRemoval" FROM "PendingWrite"
       WHERE ${isRemoved} AND "state" IN ('confirmed', 'unclear') ORDER BY "simklId", "id" DESC
     ) latest ON latest."simklId" = item."simklId"
     WHERE item."userId" = ${userId} AND item."simklId" = ANY(${simklIds})`,
    client,
  );
  await execute(
    sql`INSERT INTO "StatusEvent" ("userId", "simklId", "at", "from", "to")
     SELECT "userId", "simklId", ${now}::timestamptz, "status", NULL FROM "LibraryItem" WHERE ${isRemoved}
     ON CONFLICT ("userId", "simklId", "at") DO UPDATE SET "to" = NULL`,
    client,
  );
  const watches = await rows<{ watchedAt: Date | null }>(
    sql`DELETE FROM "Watch" WHERE ${isRemoved} RETURNING "watchedAt"`,
    client,
  );
  for (const table of [sql`"RewatchSession"`, sql`"LibraryItem"`])
    await execute(sql`DELETE FROM ${table} WHERE ${isRemoved}`, client);
  await updateAggregates(client, userId, { simklIds, dates: watches.flatMap(({ watchedAt }) => watchedAt ?? []) });
}
