import type { PoolClient } from "pg";
import type { LibraryRow } from "@/lib/simkl/schemas/library-row";

/** Drops the sessions, with their viewings, that a whole answer about their titles no longer has. Answers the dates of these viewings. */
export async function deleteMissingRewatches(
  client: PoolClient,
  userId: number,
  rows: readonly LibraryRow[],
): Promise<Date[]> {
  const receivedIds = rows.flatMap(toSessions).map((session) => session.rewatchId);
  const titles = rows.map((row) => row.simklId);
  const { rows: deletedWatches } = await client.query<{ watchedAt: Date | null }>(
    `WITH dropped AS (
       DELETE FROM "RewatchSession" WHERE "userId" = $1 AND "simklId" = ANY($2) AND NOT "rewatchId" = ANY($3)
     )
     DELETE FROM "Watch" WHERE "userId" = $1 AND "simklId" = ANY($2) AND "rewatchId" > 0 AND NOT "rewatchId" = ANY($3)
     RETURNING "watchedAt"`,
    [userId, titles, receivedIds],
  );
  return deletedWatches.flatMap(({ watchedAt }) => watchedAt ?? []);
}

/** Drops these sessions with their viewings, and says at which dates those were. */
export async function deleteRewatches(
  client: PoolClient,
  userId: number,
  gone: readonly { simklId: number; rewatchId: number }[],
): Promise<Date[]> {
  const { rows: deletedWatches } = await client.query<{ watchedAt: Date | null }>(
    `WITH gone AS MATERIALIZED (
       SELECT * FROM unnest($2::int[], $3::int[]) AS session("simklId", "rewatchId")
     ), dropped AS (
       DELETE FROM "RewatchSession" session USING gone
       WHERE session."userId" = $1 AND session."rewatchId" = gone."rewatchId" AND session."simklId" = gone."simklId"
     )
     DELETE FROM "Watch" watch USING gone
     WHERE watch."userId" = $1 AND watch."simklId" = gone."simklId" AND watch."rewatchId" = gone."rewatchId"
     RETURNING watch."watchedAt"`,
    [userId, gone.map((session) => session.simklId), gone.map((session) => session.rewatchId)],
  );
  return deletedWatches.flatMap(({ watchedAt }) => watchedAt ?? []);
}

/** Writes the rewatch sessions among the rows; one that is already stored as it is stays untouched. */
export async function storeRewatches(client: PoolClient, userId: number, rows: readonly LibraryRow[]): Promise<void> {
  const sessions = rows.flatMap(toSessions);
  if (sessions.length === 0) return;
  await client.query(
    `INSERT INTO "RewatchSession" ("userId", "rewatchId", ${COLUMNS}) SELECT $1, "rewatchId", ${INCOMING}
     FROM jsonb_to_recordset($2::jsonb) AS told("rewatchId" int, "simklId" int, "state" "RewatchState",
       "startedAt" timestamptz, "lastWatchedAt" timestamptz, "lastWatched" text, "nextToWatch" text, "watchedEpisodes" int)
     LEFT JOIN (SELECT * FROM "RewatchSession" WHERE "userId" = $1) AS stored USING ("rewatchId")
     WHERE stored."userId" IS NULL OR (${STORED}) IS DISTINCT FROM (${INCOMING})
     ON CONFLICT ("userId", "rewatchId") DO UPDATE SET (${COLUMNS}) = (${EXCLUDED})`,
    [userId, JSON.stringify(sessions)],
  );
}

const NAMES = [
  "simklId",
  "state",
  "startedAt",
  "lastWatchedAt",
  "lastWatched",
  "nextToWatch",
  "watchedEpisodes",
] as const;

const COLUMNS = NAMES.map((name) => `"${name}"`).join(", ");
const STORED = NAMES.map((name) => `stored."${name}"`).join(", ");
const INCOMING = NAMES.map((name) => `told."${name}"`).join(", ");
const EXCLUDED = NAMES.map((name) => `EXCLUDED."${name}"`).join(", ");

function toSessions(row: LibraryRow) {
  if (!row.isRewatch || row.rewatchId === null) return [];
  const { rewatchId, simklId, addedAt: startedAt, lastWatchedAt, lastWatched, nextToWatch } = row;
  return [
    {
      rewatchId,
      simklId,
      // A state that Simkl leaves out, or that is new, claims the least: it was seen, and is not going on.
      state: row.rewatchStatus ?? "closed",
      startedAt,
      lastWatchedAt,
      lastWatched,
      nextToWatch,
      watchedEpisodes: row.watchedEpisodes,
    },
  ];
}
