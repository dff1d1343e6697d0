import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fillTables } from "@/tests/database/fill-tables";
import { type TestDatabase, unmigratedDatabase } from "@/tests/database/fresh-database";
import { pool } from "./connection";
import { migrate, ownMigrations } from "./migrate";

const CHECK_VIOLATION = "23514";
const BELOW = ["-1"];
const PERCENT = ["-0.1", "100.1", "'NaN'"];

/** What each column refuses. */
const BOUNDS: Record<string, Record<string, string[]>> = {
  User: { libraryRevision: BELOW },
  Title: { ...below("year", "runtime", "episodeCount", "communityVotes", "rank"), communityRating: ["-0.1", "10.1"] },
  CatalogEpisode: below("season", "number", "runtime", "tvdbSeason", "tvdbEpisode"),
  Airing: below("season", "number", "runtime"),
  LibraryItem: {
    ...below("watchedEpisodes", "totalEpisodes", "notAiredEpisodes", "nextSeason", "nextEpisode"),
    rating: ["0", "11", "-1"],
    memoText: ["repeat('é', 141)"],
  },
  Watch: below("rewatchId", "season", "number", "runtime", "tvdbId", "tvdbSeason", "tvdbEpisode"),
  RewatchSession: below("rewatchId", "watchedEpisodes"),
  Playback: { ...below("season", "number", "tvdbSeason", "tvdbEpisode"), progress: PERCENT },
  SyncState: below("failures", "reimports"),
  SyncRun: below("changed"),
  CallTally: below("calls", "bytes"),
  DailyActivity: below("episodes", "films", "minutes", "estimatedMinutes"),
  TitleYear: below("viewings", "minutes", "unsaid", "regular"),
  Sitting: { ...below("rewatchId", "episodes", "minutes", "unsaid"), to: [`"from" - interval '1 second'`] },
  CustomList: below("itemCount"),
  CustomListItem: below("position", "year"),
  PendingWrite: below("rewatchId"),
  NowWatching: { ...below("season", "number"), progress: PERCENT },
  BackupRow: below("number", "passes"),
};

function below(...columns: string[]): Record<string, string[]> {
  return Object.fromEntries(columns.map((column) => [column, BELOW]));
}

let database: TestDatabase;

describe("in a database whose tables have a row each", () => {
  beforeAll(async () => {
    database = await unmigratedDatabase();
    await migrate(database.url);
    await fillTables(pool(), Object.keys(BOUNDS));
  });
  afterAll(() => database.stop());

  test.each(Object.entries(BOUNDS))(
    "%s refuses what is out of bounds, and takes what is at them",
    async (table, columns) => {
      for (const [column, values] of Object.entries(columns)) {
        for (const value of values)
          expect(await codeOf(`UPDATE "${table}" SET "${column}" = ${value}`), `${column} = ${value}`).toBe(
            CHECK_VIOLATION,
          );
        if (values === BELOW) expect(await codeOf(`UPDATE "${table}" SET "${column}" = 0`), `${column} = 0`).toBeNull();
      }
    },
  );

  test.each([
    `UPDATE "LibraryItem" SET "rating" = 10, "memoText" = repeat('😀', 140)`,
    `UPDATE "LibraryItem" SET "rating" = 1, "memoText" = ''`,
    `UPDATE "LibraryItem" SET "rating" = NULL, "memoText" = NULL, "nextSeason" = NULL`,
    `UPDATE "Playback" SET "progress" = 100`,
    `UPDATE "Title" SET "communityRating" = 10`,
    `UPDATE "Sitting" SET "to" = "from"`,
  ])("%s is within them", async (statement) => {
    expect(await codeOf(statement)).toBeNull();
  });

  test("every bound holds for rows of before too, and each column that has one is tried here", async () => {
    const { rows } = await pool().query<{ table: string; column: string; isChecked: boolean }>(
      `SELECT relname AS "table", attname AS "column", bool_and(convalidated) AS "isChecked"
       FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid JOIN pg_attribute ON attrelid = conrelid AND attnum = ANY(conkey)
       WHERE contype = 'c' AND relnamespace = 'public'::regnamespace GROUP BY 1, 2 ORDER BY 1, 2`,
    );
    expect(rows.filter(({ isChecked }) => !isChecked)).toEqual([]);
    const tried = Object.entries(BOUNDS).flatMap(([table, columns]) =>
      Object.keys(columns).map((one) => `${table} ${one}`),
    );
    const bound = rows.map(({ table, column }) => `${table} ${column}`).filter((one) => one !== "Sitting from");
    expect(bound.sort()).toEqual(tried.sort());
  });
});

test("a database with rows out of bounds is repaired by the migrations", async () => {
  const before = await unmigratedDatabase();
  const own = await ownMigrations();
  const older = own.migrationDirectories.filter(({ path }) => path < "20261129232000");
  await migrate(before.url, { ...own, migrationDirectories: older });
  await fillTables(pool(), Object.keys(BOUNDS));
  await pool().query(
    `UPDATE "LibraryItem" SET "rating" = 11, "memoText" = repeat('x', 150), "totalEpisodes" = -1, "nextSeason" = -1`,
  );
  await pool().query(`UPDATE "Playback" SET "progress" = 130, "season" = -1`);
  await pool().query(`UPDATE "Title" SET "communityRating" = 87, "year" = -44`);
  await pool().query(`UPDATE "Watch" SET "runtime" = -5`);
  await pool().query(`UPDATE "CatalogEpisode" SET "number" = -1`);

  expect(await migrate(before.url)).toContain("20261129232100_bounds_checked");
  expect(await row("LibraryItem")).toMatchObject({
    rating: null,
    memoText: "x".repeat(140),
    totalEpisodes: 0,
    nextSeason: null,
    watchedEpisodes: 1,
  });
  expect(await row("Playback")).toMatchObject({ progress: 100, season: null, number: 1 });
  expect(await row("Title")).toMatchObject({ communityRating: null, year: null, runtime: 1 });
  expect(await row("Watch")).toMatchObject({ runtime: null, number: 1 });
  expect(await row("CatalogEpisode")).toBeUndefined();
  await before.stop();
});

/** The error's code when the statement is refused; it leaves nothing behind either way. */
async function codeOf(statement: string): Promise<string | null> {
  const client = await pool().connect();
  try {
    await client.query("BEGIN");
    const { rowCount } = await client.query(statement);
    expect(rowCount).toBe(1);
    return null;
  } catch (error) {
    if (error instanceof pg.DatabaseError) return error.code ?? null;
    throw error;
  } finally {
    await client.query("ROLLBACK");
    client.release();
  }
}

async function row(table: string): Promise<Record<string, unknown> | undefined> {
  return (await pool().query(`SELECT * FROM "${table}"`)).rows[0];
}
