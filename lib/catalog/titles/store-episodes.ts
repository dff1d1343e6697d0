import type { PoolClient } from "pg";
import { execute, rawSql, type Sql, sql } from "@/lib/database/sql";
import type { NumberedEpisode } from "./number-episodes";

/** Replaces a title's episodes. An empty list deletes nothing, because Simkl sends one for faults too. */
export async function storeEpisodes(
  client: PoolClient,
  simklId: number,
  episodes: readonly NumberedEpisode[],
  now: Date,
): Promise<void> {
  if (episodes.length > 0) {
    await execute(
      sql`WITH incoming AS (
          SELECT * FROM jsonb_to_recordset(${JSON.stringify(episodes)}::jsonb) AS row("season" smallint, "number" int,
            "title" text, "airsAt" timestamptz, "hasAired" boolean, "runtime" smallint, "image" text,
            "isSpecial" boolean, "tvdbSeason" smallint, "tvdbEpisode" smallint)
        ), deleted AS (
          DELETE FROM "CatalogEpisode" old WHERE old."simklId" = ${simklId} AND NOT EXISTS (
            SELECT FROM incoming WHERE incoming."season" = old."season" AND incoming."number" = old."number")
        )
        INSERT INTO "CatalogEpisode" AS old ("simklId", ${COLUMNS}) SELECT ${simklId}::int, ${COLUMNS} FROM incoming
        ON CONFLICT ("simklId", "season", "number") DO UPDATE SET (${FACTS}) = (${INCOMING_FACTS})
        WHERE (${STORED_FACTS}) IS DISTINCT FROM (${INCOMING_FACTS})`,
      client,
    );
  }
  await execute(sql`UPDATE "Title" SET "episodesAt" = ${now} WHERE "simklId" = ${simklId}`, client);
}

const FACT_NAMES = ["title", "airsAt", "hasAired", "runtime", "image", "isSpecial", "tvdbSeason", "tvdbEpisode"];
const FACTS = listColumns(FACT_NAMES);
const STORED_FACTS = listColumns(FACT_NAMES, "old.");
const INCOMING_FACTS = listColumns(FACT_NAMES, "EXCLUDED.");
const COLUMNS = listColumns(["season", "number", ...FACT_NAMES]);

function listColumns(names: readonly string[], prefix = ""): Sql {
  return rawSql(names.map((name) => `${prefix}"${name}"`).join(", "));
}
