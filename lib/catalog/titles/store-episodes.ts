import type { PoolClient } from "pg";
import type { NumberedEpisode } from "./number-episodes";

/** Makes these the episodes of a title, as read at `now`. An empty list takes away none that are known: Simkl answers so for a fault too. */
export async function storeEpisodes(
  client: PoolClient,
  simklId: number,
  episodes: readonly NumberedEpisode[],
  now: Date,
): Promise<void> {
  if (episodes.length > 0) {
    await client.query(
      `WITH told AS (
         SELECT * FROM jsonb_to_recordset($2::jsonb) AS row("season" smallint, "number" int, "title" text,
           "airsAt" timestamptz, "hasAired" boolean, "runtime" smallint, "image" text, "isSpecial" boolean,
           "tvdbSeason" smallint, "tvdbEpisode" smallint)
       ), gone AS (
         DELETE FROM "CatalogEpisode" old WHERE old."simklId" = $1
           AND NOT EXISTS (SELECT FROM told WHERE told."season" = old."season" AND told."number" = old."number")
       )
       INSERT INTO "CatalogEpisode" AS old ("simklId", ${COLUMNS}) SELECT $1, ${COLUMNS} FROM told
       ON CONFLICT ("simklId", "season", "number") DO UPDATE SET (${FACTS}) = (${quoteColumns(FACT_NAMES, "EXCLUDED.")})
       WHERE (${quoteColumns(FACT_NAMES, "old.")}) IS DISTINCT FROM (${quoteColumns(FACT_NAMES, "EXCLUDED.")})`,
      [simklId, JSON.stringify(episodes)],
    );
  }
  await client.query(`UPDATE "Title" SET "episodesAt" = $2 WHERE "simklId" = $1`, [simklId, now]);
}

const FACT_NAMES = ["title", "airsAt", "hasAired", "runtime", "image", "isSpecial", "tvdbSeason", "tvdbEpisode"];
const FACTS = quoteColumns(FACT_NAMES);
const COLUMNS = quoteColumns(["season", "number", ...FACT_NAMES]);

function quoteColumns(names: readonly string[], prefix = ""): string {
  return names.map((name) => `${prefix}"${name}"`).join(", ");
}
