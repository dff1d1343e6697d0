import type { PoolClient } from "pg";
import type { LibraryRow } from "@/lib/simkl/library-row";

/**
 * Writes the rewatch sessions among the rows, and drops stored sessions of the same titles that the answer no longer has.
 * Right for complete reads only: whether a delta carries every session of a changed title is unknown (digest §12).
 */
export async function storeRewatches(client: PoolClient, userId: number, rows: readonly LibraryRow[]): Promise<void> {
  const sessions = rows.flatMap(sessionOf);
  await client.query(
    `DELETE FROM "RewatchSession" WHERE "userId" = $1 AND "simklId" = ANY($2) AND NOT "rewatchId" = ANY($3)`,
    [userId, rows.map((row) => row.simklId), sessions.map((session) => session.rewatchId)],
  );
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
