import type { PoolClient } from "pg";
import { copyRows } from "@/lib/database/bulk-copy";
import type { LibraryRow } from "@/lib/simkl/schemas/library-row";
import { buildWatches, type WatchRow } from "./build-watches";

const COLUMNS = [
  "simklId",
  "rewatchId",
  "season",
  "number",
  "watchedAt",
  "dateQuality",
  "runtime",
  "tvdbId",
  "tvdbSeason",
  "tvdbEpisode",
] as const satisfies readonly (keyof WatchRow)[];

/** Episodes that are compared in one statement, or as many as one title has. */
const MAX_EPISODES_PER_STATEMENT = 20_000;

/**
 * Puts the viewings that rows tell in place of what is stored of the same titles and sessions, the fastest way: without a look
 * at what is there. A row tells all viewings of its title, or of its session: what it leaves out is not watched (any more).
 */
export async function copyWatches(client: PoolClient, userId: number, rows: readonly LibraryRow[]): Promise<void> {
  await client.query(
    `DELETE FROM "Watch" USING unnest($2::int[], $3::int[]) AS told("simklId", "rewatchId")
     WHERE "userId" = $1 AND "Watch"."simklId" = told."simklId" AND "Watch"."rewatchId" = told."rewatchId"`,
    [userId, rows.map((row) => row.simklId), rows.map((row) => row.rewatchId ?? 0)],
  );
  await copyRows(client, "Watch", ["userId", ...COLUMNS], toTuples(userId, rows));
}

function* toTuples(userId: number, rows: readonly LibraryRow[]) {
  for (const watch of buildWatches(rows)) yield [userId, ...COLUMNS.map((column) => watch[column])];
}

/**
 * The same for a library that is complete already: only what differs is written. Answers the dates at which something came,
 * went or changed, old and new ones; none when everything is stored as it is told.
 */
export async function mergeWatches(client: PoolClient, userId: number, rows: readonly LibraryRow[]): Promise<Date[]> {
  const changedDates: Date[] = [];
  for (const portion of splitIntoPortions(rows)) {
    const { rows: dates } = await client.query<{ watchedAt: Date }>(MERGE, [
      userId,
      portion.map((row) => row.simklId),
      portion.map((row) => row.rewatchId ?? 0),
      JSON.stringify([...buildWatches(portion)]),
    ]);
    changedDates.push(...dates.map((date) => date.watchedAt));
  }
  return changedDates;
}

function* splitIntoPortions(rows: readonly LibraryRow[]): Generator<LibraryRow[]> {
  let portion: LibraryRow[] = [];
  let episodes = 0;
  for (const row of rows) {
    portion.push(row);
    episodes += row.episodes.length;
    if (episodes < MAX_EPISODES_PER_STATEMENT) continue;
    yield portion;
    portion = [];
    episodes = 0;
  }
  if (portion.length > 0) yield portion;
}

const KEY = `"simklId", "rewatchId", "season", "number"`;
const NAMES = COLUMNS.map((column) => `"${column}"`).join(", ");
const FACT_COLUMNS = ["watchedAt", "runtime", "tvdbId", "tvdbSeason", "tvdbEpisode"] as const;
const FACTS = FACT_COLUMNS.map((column) => `"${column}"`).join(", ");
const qualifyFacts = (alias: string) => FACT_COLUMNS.map((column) => `${alias}."${column}"`).join(", ");

/** A film's quality is judged over the library (`grade-films.ts`): where its date stays, an answer that tells it alone says nothing. */
const KEEPS_STORED_QUALITY = `("season" = 0 AND "number" = 0 AND before."watchedAt" = told."watchedAt") IS TRUE`;

// Only rows that differ come near the table: even a conflict that updates nothing would lock its row, which is a write.
const MERGE = `
  WITH told AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($4::jsonb) AS row("simklId" int, "rewatchId" int, "season" smallint, "number" int,
      "watchedAt" timestamptz, "dateQuality" "DateQuality", "runtime" smallint, "tvdbId" int, "tvdbSeason" int,
      "tvdbEpisode" int)
  ), before AS MATERIALIZED (
    SELECT ${KEY}, "dateQuality", ${FACTS}
    FROM unnest($2::int[], $3::int[]) AS toldSet("simklId", "rewatchId") JOIN "Watch" USING ("simklId", "rewatchId")
    WHERE "userId" = $1
  ), gone AS (
    DELETE FROM "Watch" watch USING (SELECT ${KEY} FROM before EXCEPT SELECT ${KEY} FROM told) AS untold
    WHERE watch."userId" = $1 AND watch."simklId" = untold."simklId" AND watch."rewatchId" = untold."rewatchId"
      AND watch."season" = untold."season" AND watch."number" = untold."number"
    RETURNING watch."watchedAt"
  ), differing AS MATERIALIZED (
    SELECT ${KEY}, before."watchedAt" AS "watchedBefore", ${qualifyFacts("told")},
      CASE WHEN ${KEEPS_STORED_QUALITY} THEN before."dateQuality" ELSE told."dateQuality" END AS "dateQuality"
    FROM told LEFT JOIN before USING (${KEY})
    WHERE before."dateQuality" IS NULL OR (${qualifyFacts("told")}) IS DISTINCT FROM (${qualifyFacts("before")})
      OR (told."dateQuality" <> before."dateQuality" AND NOT ${KEEPS_STORED_QUALITY})
  ), written AS (
    INSERT INTO "Watch" ("userId", ${NAMES}) SELECT $1, ${NAMES} FROM differing
    ON CONFLICT ("userId", ${KEY}) DO UPDATE SET ("dateQuality", ${FACTS}) = (EXCLUDED."dateQuality", ${qualifyFacts("EXCLUDED")})
  ), touched AS (
    SELECT "watchedAt" FROM gone
    UNION SELECT "watchedAt" FROM differing
    UNION SELECT "watchedBefore" FROM differing
  )
  SELECT "watchedAt" FROM touched WHERE "watchedAt" IS NOT NULL`;
