import type { PoolClient } from "pg";
import { execute, rows, type Sql, sql } from "@/lib/database/sql";
import type { LibraryRow } from "@/lib/simkl/schemas/library-row";
import { count, enumeration, instant, integer, StoredColumns, text } from "./stored-columns";

const SESSION = new StoredColumns<LibraryRow>(
  { rewatchId: integer((row) => row.rewatchId) },
  {
    simklId: integer((row) => row.simklId),
    // A state that Simkl leaves out, or that we do not know, is taken for the one that claims the least.
    state: enumeration("RewatchState", (row) => row.rewatchStatus ?? "closed"),
    startedAt: instant((row) => row.addedAt),
    lastWatchedAt: instant((row) => row.lastWatchedAt),
    lastWatched: text((row) => row.lastWatched),
    nextToWatch: text((row) => row.nextToWatch),
    watchedEpisodes: count((row) => row.watchedEpisodes),
  },
);

/** Deletes the sessions that a complete answer about their titles no longer has. Returns the dates of their viewings. */
export async function deleteMissingRewatches(
  client: PoolClient,
  userId: number,
  received: readonly LibraryRow[],
): Promise<Date[]> {
  const rewatchIds = received.filter(isSession).map((row) => row.rewatchId);
  const simklIds = received.map((row) => row.simklId);
  const isMissing = sql`"userId" = ${userId} AND "simklId" = ANY(${simklIds}) AND NOT "rewatchId" = ANY(${rewatchIds})`;
  return deleteWatches(
    client,
    sql`WITH deleted AS (
       DELETE FROM "RewatchSession" WHERE ${isMissing}
     )
     DELETE FROM "Watch" WHERE ${isMissing} AND "rewatchId" > 0 RETURNING "watchedAt"`,
  );
}

/** Deletes these sessions. Returns the dates of their viewings. */
export async function deleteRewatches(
  client: PoolClient,
  userId: number,
  gone: readonly { simklId: number; rewatchId: number }[],
): Promise<Date[]> {
  const simklIds = gone.map((session) => session.simklId);
  const rewatchIds = gone.map((session) => session.rewatchId);
  return deleteWatches(
    client,
    sql`WITH gone AS MATERIALIZED (
       SELECT * FROM unnest(${simklIds}::int[], ${rewatchIds}::int[]) AS session("simklId", "rewatchId")
     ), deleted AS (
       DELETE FROM "RewatchSession" session USING gone
       WHERE session."userId" = ${userId} AND session."rewatchId" = gone."rewatchId" AND session."simklId" = gone."simklId"
     )
     DELETE FROM "Watch" watch USING gone
     WHERE watch."userId" = ${userId} AND watch."simklId" = gone."simklId" AND watch."rewatchId" = gone."rewatchId"
     RETURNING watch."watchedAt"`,
  );
}

async function deleteWatches(client: PoolClient, statement: Sql): Promise<Date[]> {
  const watches = await rows<{ watchedAt: Date | null }>(statement, client);
  return watches.flatMap(({ watchedAt }) => watchedAt ?? []);
}

export async function storeRewatches(
  client: PoolClient,
  userId: number,
  received: readonly LibraryRow[],
): Promise<void> {
  const sessions = received.filter(isSession);
  if (sessions.length === 0) return;
  await execute(
    sql`INSERT INTO "RewatchSession" ("userId", ${SESSION.all})
     SELECT ${userId}::int, "rewatchId", ${SESSION.values("incoming")}
     FROM jsonb_to_recordset(${SESSION.toJson(sessions)}::jsonb) AS incoming(${SESSION.definition})
     LEFT JOIN (SELECT * FROM "RewatchSession" WHERE "userId" = ${userId}) AS stored USING ("rewatchId")
     WHERE stored."userId" IS NULL OR (${SESSION.values("stored")}) IS DISTINCT FROM (${SESSION.values("incoming")})
     ON CONFLICT ("userId", ${SESSION.key}) DO UPDATE SET (${SESSION.values()}) = (${SESSION.values("EXCLUDED")})`,
    client,
  );
}

function isSession(row: LibraryRow): row is LibraryRow & { rewatchId: number } {
  return row.isRewatch && row.rewatchId !== null;
}
