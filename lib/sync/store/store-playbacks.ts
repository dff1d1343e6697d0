import type { PoolClient } from "pg";
import { getPool } from "@/lib/database/connection";
import type { PlaybackRow } from "@/lib/simkl/endpoints/playback";
import { sanitizePlaybacks } from "./sanitize-playbacks";

/**
 * Keeps the few facts that a paused title carries in the catalogue: it need not be in the library. Where better ones are there,
 * only its kind may be newer.
 * On its own, before the transaction that stores the rest: two transactions that write titles twice could wait for each other.
 * Answers the titles whose kind is another than before: days of watching are counted by it.
 */
export async function storePlaybackTitles(rows: readonly PlaybackRow[]): Promise<number[]> {
  const { rows: changed } = await getPool().query<{ simklId: number }>(
    `INSERT INTO "Title" ("simklId", "kind", "animeType", "title", "year", "ids")
     SELECT DISTINCT ON ("simklId") "simklId", "kind", "animeType", coalesce("title", 'Simkl ' || "simklId"), "year", "ids"
     FROM jsonb_to_recordset($1::jsonb)
       AS row("simklId" int, "kind" "Kind", "animeType" text, "title" text, "year" int, "ids" jsonb)
     ORDER BY "simklId"
     ON CONFLICT ("simklId") DO UPDATE SET "kind" = EXCLUDED."kind", "animeType" = EXCLUDED."animeType"
     WHERE "Title"."kind" <> EXCLUDED."kind"
     RETURNING "simklId"`,
    [JSON.stringify(sanitizePlaybacks(rows))],
  );
  return changed.map(({ simklId }) => simklId);
}

/**
 * Replaces a person's paused playbacks, whose titles are stored: the answer is always the whole list
 * (docs/simkl-api.md#playback).
 */
export async function storePlaybacks(client: PoolClient, userId: number, rows: readonly PlaybackRow[]): Promise<void> {
  await client.query(`DELETE FROM "Playback" WHERE "userId" = $1`, [userId]);
  const playbacks = sanitizePlaybacks(rows).map(({ episode, ...row }) => ({ ...row, ...toEpisodeColumns(episode) }));
  await client.query(
    `INSERT INTO "Playback" ("userId", "id", "simklId", "progress", "pausedAt", "season", "number", "episodeTitle",
       "tvdbSeason", "tvdbEpisode")
     SELECT $1, "id", "simklId", "progress", "pausedAt", "season", "number", "episodeTitle", "tvdbSeason", "tvdbEpisode"
     FROM jsonb_to_recordset($2::jsonb) AS row("id" bigint, "simklId" int, "progress" float, "pausedAt" timestamptz,
       "season" int, "number" int, "episodeTitle" text, "tvdbSeason" int, "tvdbEpisode" int)
     ON CONFLICT DO NOTHING`,
    [userId, JSON.stringify(playbacks)],
  );
}

function toEpisodeColumns(episode: PlaybackRow["episode"]) {
  if (!episode) return {};
  const { title, ...numbers } = episode;
  return { ...numbers, episodeTitle: title };
}
