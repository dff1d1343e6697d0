import type { PoolClient } from "pg";
import { clampPercent, isValidInstant, isWithinInteger } from "@/lib/database/sanitize";
import { execute, rows, sql } from "@/lib/database/sql";
import type { PlaybackRow } from "@/lib/simkl/endpoints/playback";
import { enumeration, ids, instant, integer, StoredColumns, text } from "./stored-columns";

const TITLE = new StoredColumns<PlaybackRow>(
  { simklId: integer((row) => row.simklId) },
  {
    kind: enumeration("Kind", (row) => row.kind),
    animeType: text((row) => row.animeType),
    title: text((row) => row.title ?? `Simkl ${row.simklId}`),
    year: integer((row) => row.year),
    ids: ids((row) => row.ids),
  },
);

const PLAYBACK = new StoredColumns<PlaybackRow>(
  { id: { type: "bigint", read: (row) => row.id } },
  {
    simklId: integer((row) => row.simklId),
    progress: { type: "float", read: (row) => clampPercent(row.progress) },
    pausedAt: instant((row) => row.pausedAt),
    season: integer((row) => row.episode?.season),
    number: integer((row) => row.episode?.number),
    episodeTitle: text((row) => row.episode?.title),
    tvdbSeason: integer((row) => row.episode?.tvdbSeason),
    tvdbEpisode: integer((row) => row.episode?.tvdbEpisode),
  },
);

/** Runs before the other transaction: two that write titles twice could wait for each other. Returns titles whose kind changed. */
export async function storePlaybackTitles(playbacks: readonly PlaybackRow[]): Promise<number[]> {
  const changed = await rows<{ simklId: number }>(
    sql`INSERT INTO "Title" (${TITLE.all})
     SELECT DISTINCT ON ("simklId") ${TITLE.all}
     FROM jsonb_to_recordset(${TITLE.toJson(playbacks.filter(isValidPlayback))}::jsonb) AS row(${TITLE.definition})
     ORDER BY "simklId"
     ON CONFLICT ("simklId") DO UPDATE SET "kind" = EXCLUDED."kind", "animeType" = EXCLUDED."animeType"
     WHERE "Title"."kind" <> EXCLUDED."kind"
     RETURNING "simklId"`,
  );
  return changed.map(({ simklId }) => simklId);
}

/** Replaces a user's playbacks, whose titles are stored: the answer is always the whole list (docs/simkl-api.md#playback). */
export async function storePlaybacks(
  client: PoolClient,
  userId: number,
  playbacks: readonly PlaybackRow[],
): Promise<void> {
  await execute(sql`DELETE FROM "Playback" WHERE "userId" = ${userId}`, client);
  await execute(
    sql`INSERT INTO "Playback" ("userId", ${PLAYBACK.all}) SELECT ${userId}::int, ${PLAYBACK.all}
     FROM jsonb_to_recordset(${PLAYBACK.toJson(playbacks.filter(isValidPlayback))}::jsonb) AS row(${PLAYBACK.definition})
     ON CONFLICT DO NOTHING`,
    client,
  );
}

function isValidPlayback({ id, simklId, pausedAt }: PlaybackRow): boolean {
  return /^\d{1,19}$/.test(id) && BigInt(id) < 2n ** 63n && isWithinInteger(simklId) && isValidInstant(pausedAt);
}
