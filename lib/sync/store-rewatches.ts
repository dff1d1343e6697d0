import type { PoolClient } from "pg";
import type { LibraryRow } from "@/lib/simkl/library-row";

/** Drops the sessions, with their viewings, that a whole answer about their titles no longer has. */
export async function dropUntoldRewatches(
  client: PoolClient,
  userId: number,
  rows: readonly LibraryRow[],
): Promise<void> {
  const told = rows.flatMap(sessionOf).map((session) => session.rewatchId);
  const titles = rows.map((row) => row.simklId);
  await client.query(
    `WITH dropped AS (
       DELETE FROM "RewatchSession" WHERE "userId" = $1 AND "simklId" = ANY($2) AND NOT "rewatchId" = ANY($3)
     )
     DELETE FROM "Watch" WHERE "userId" = $1 AND "simklId" = ANY($2) AND "rewatchId" > 0 AND NOT "rewatchId" = ANY($3)`,
    [userId, titles, told],
  );
}

/** Writes the rewatch sessions among the rows. */
export async function storeRewatches(client: PoolClient, userId: number, rows: readonly LibraryRow[]): Promise<void> {
  const sessions = rows.flatMap(sessionOf);
  await client.query(
    `INSERT INTO "RewatchSession" ("userId", "rewatchId", "simklId", "state", "startedAt", "lastWatchedAt", "lastWatched",
       "nextToWatch", "watchedEpisodes")
     SELECT $1, "rewatchId", "simklId", "state", "startedAt", "lastWatchedAt", "lastWatched", "nextToWatch", "watchedEpisodes"
     FROM jsonb_to_recordset($2::jsonb) AS row("rewatchId" int, "simklId" int, "state" "RewatchState",
       "startedAt" timestamptz, "lastWatchedAt" timestamptz, "lastWatched" text, "nextToWatch" text, "watchedEpisodes" int)
     ON CONFLICT ("userId", "rewatchId") DO UPDATE SET "simklId" = EXCLUDED."simklId", "state" = EXCLUDED."state",
       "startedAt" = EXCLUDED."startedAt", "lastWatchedAt" = EXCLUDED."lastWatchedAt",
       "lastWatched" = EXCLUDED."lastWatched", "nextToWatch" = EXCLUDED."nextToWatch",
       "watchedEpisodes" = EXCLUDED."watchedEpisodes"`,
    [userId, JSON.stringify(sessions)],
  );
}

function sessionOf(row: LibraryRow) {
  if (!row.isRewatch || row.rewatchId === null) return [];
  const { rewatchId, simklId, rewatchStatus: state, addedAt: startedAt, lastWatchedAt, lastWatched, nextToWatch } = row;
  return [
    {
      rewatchId,
      simklId,
      state,
      startedAt,
      lastWatchedAt,
      lastWatched,
      nextToWatch,
      watchedEpisodes: row.watchedEpisodes,
    },
  ];
}
