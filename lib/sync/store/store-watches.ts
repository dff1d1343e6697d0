import type { PoolClient } from "pg";
import { type CopyValue, copyRows } from "@/lib/database/bulk-copy";
import { execute, rows, type Sql, sql } from "@/lib/database/sql";
import type { LibraryRow } from "@/lib/simkl/schemas/library-row";
import { buildWatches, type WatchRow } from "./build-watches";
import { type Column, enumeration, instant, integer, StoredColumns, smallint } from "./stored-columns";

type WatchColumns = Record<string, Column<WatchRow, CopyValue>>;

const KEY: WatchColumns = {
  simklId: integer((watch) => watch.simklId),
  rewatchId: integer((watch) => watch.rewatchId),
  season: smallint((watch) => watch.season),
  number: integer((watch) => watch.number),
};

const FACTS: WatchColumns = {
  watchedAt: instant((watch) => watch.watchedAt),
  runtime: smallint((watch) => watch.runtime),
  tvdbId: integer((watch) => watch.tvdbId),
  tvdbSeason: smallint((watch) => watch.tvdbSeason),
  tvdbEpisode: smallint((watch) => watch.tvdbEpisode),
};

const FACT = new StoredColumns<WatchRow, CopyValue>(KEY, FACTS);
const WATCH = new StoredColumns<WatchRow, CopyValue>(KEY, {
  ...FACTS,
  dateQuality: enumeration("DateQuality", (watch) => watch.dateQuality),
});

/** Episodes that are compared in one statement, or as many as one title has. */
const MAX_EPISODES_PER_STATEMENT = 20_000;

/** Replaces all viewings of the rows' titles and sessions with COPY, the fastest way, without a comparison. */
export async function copyWatches(client: PoolClient, userId: number, received: readonly LibraryRow[]): Promise<void> {
  const { simklIds, rewatchIds } = listKeys(received);
  await execute(
    sql`DELETE FROM "Watch" USING unnest(${simklIds}::int[], ${rewatchIds}::int[]) AS incoming("simklId", "rewatchId")
     WHERE "userId" = ${userId} AND "Watch"."simklId" = incoming."simklId" AND "Watch"."rewatchId" = incoming."rewatchId"`,
    client,
  );
  await copyRows(client, "Watch", ["userId", ...WATCH.names], toTuples(userId, received));
}

function* toTuples(userId: number, received: readonly LibraryRow[]): Generator<CopyValue[]> {
  for (const watch of buildWatches(received)) yield [userId, ...WATCH.toTuple(watch)];
}

/** The same for a complete library, where only what differs is written. Returns the old and new dates of what changed. */
export async function mergeWatches(
  client: PoolClient,
  userId: number,
  received: readonly LibraryRow[],
): Promise<Date[]> {
  const changedDates: Date[] = [];
  for (const portion of splitIntoPortions(received)) {
    const dates = await rows<{ watchedAt: Date }>(mergePortion(userId, portion), client);
    changedDates.push(...dates.map((date) => date.watchedAt));
  }
  return changedDates;
}

function* splitIntoPortions(received: readonly LibraryRow[]): Generator<LibraryRow[]> {
  let portion: LibraryRow[] = [];
  let episodes = 0;
  for (const row of received) {
    portion.push(row);
    episodes += row.episodes.length;
    if (episodes < MAX_EPISODES_PER_STATEMENT) continue;
    yield portion;
    portion = [];
    episodes = 0;
  }
  if (portion.length > 0) yield portion;
}

function listKeys(received: readonly LibraryRow[]): { simklIds: number[]; rewatchIds: number[] } {
  return { simklIds: received.map((row) => row.simklId), rewatchIds: received.map((row) => row.rewatchId ?? 0) };
}

/** A movie's date is graded over the whole library (`grade-movie-dates.ts`): while it stays, one answer says nothing about it. */
const KEEPS_STORED_QUALITY = sql`("season" = 0 AND "number" = 0 AND before."watchedAt" = incoming."watchedAt") IS TRUE`;

/** Rows without a difference stay away from the table: even a conflict that updates nothing would lock its row, which is a write. */
function mergePortion(userId: number, portion: readonly LibraryRow[]): Sql {
  const { simklIds, rewatchIds } = listKeys(portion);
  return sql`
  WITH incoming AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset(${WATCH.toJson([...buildWatches(portion)])}::jsonb) AS row(${WATCH.definition})
  ), before AS MATERIALIZED (
    SELECT ${WATCH.all}
    FROM unnest(${simklIds}::int[], ${rewatchIds}::int[]) AS received("simklId", "rewatchId")
    JOIN "Watch" USING ("simklId", "rewatchId")
    WHERE "userId" = ${userId}
  ), gone AS (
    DELETE FROM "Watch" watch USING (SELECT ${WATCH.key} FROM before EXCEPT SELECT ${WATCH.key} FROM incoming) AS missing
    WHERE watch."userId" = ${userId} AND watch."simklId" = missing."simklId" AND watch."rewatchId" = missing."rewatchId"
      AND watch."season" = missing."season" AND watch."number" = missing."number"
    RETURNING watch."watchedAt"
  ), differing AS MATERIALIZED (
    SELECT ${WATCH.key}, before."watchedAt" AS "watchedBefore", ${FACT.values("incoming")},
      CASE WHEN ${KEEPS_STORED_QUALITY} THEN before."dateQuality" ELSE incoming."dateQuality" END AS "dateQuality"
    FROM incoming LEFT JOIN before USING (${WATCH.key})
    WHERE before."dateQuality" IS NULL OR (${FACT.values("incoming")}) IS DISTINCT FROM (${FACT.values("before")})
      OR (incoming."dateQuality" <> before."dateQuality" AND NOT ${KEEPS_STORED_QUALITY})
  ), written AS (
    INSERT INTO "Watch" ("userId", ${WATCH.all}) SELECT ${userId}::int, ${WATCH.all} FROM differing
    ON CONFLICT ("userId", ${WATCH.key}) DO UPDATE SET (${WATCH.values()}) = (${WATCH.values("EXCLUDED")})
  ), touched AS (
    SELECT "watchedAt" FROM gone
    UNION SELECT "watchedAt" FROM differing
    UNION SELECT "watchedBefore" FROM differing
  )
  SELECT "watchedAt" FROM touched WHERE "watchedAt" IS NOT NULL`;
}
