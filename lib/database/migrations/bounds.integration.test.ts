import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { getPool } from "@/lib/database/connection";
import { execute, rawSql, rows, sql } from "@/lib/database/sql";
import { createUnmigratedDatabase, type TestDatabase } from "@/tests/app/test-database";
import { fillTables } from "@/tests/fixtures/fill-tables";
import { migrate, readProjectMigrations } from "./migrate";

const CHECK_VIOLATION = "23514";
const BELOW = ["-1"];
const PERCENT = ["-0.1", "100.1", "'NaN'"];

/** Values that each column rejects. */
const BOUNDS: Record<string, Record<string, string[]>> = {
  User: { libraryRevision: BELOW },
  Title: {
    ...rejectNegative("year", "runtime", "episodeCount", "communityVotes", "rank"),
    communityRating: ["-0.1", "10.1"],
  },
  CatalogEpisode: rejectNegative("season", "number", "runtime", "tvdbSeason", "tvdbEpisode"),
  CatalogSearch: { key: ["repeat('k', 65)"], answer: ["to_jsonb(repeat('a', 200001))"] },
  CatalogList: {
    key: ["repeat('k', 301)"],
    simklIds: ["array_fill(1, ARRAY[1001])", "ARRAY[1, 2, 3]"],
    dates: ["ARRAY['a', 'b', 'c']"],
    pages: BELOW,
  },
  Airing: rejectNegative("season", "number", "runtime"),
  LibraryItem: {
    ...rejectNegative("watchedEpisodes", "totalEpisodes", "notAiredEpisodes", "nextSeason", "nextEpisode"),
    rating: ["0", "11", "-1"],
    memoText: ["repeat('é', 141)"],
  },
  Watch: rejectNegative("rewatchId", "season", "number", "runtime", "tvdbId", "tvdbSeason", "tvdbEpisode"),
  RewatchSession: rejectNegative("rewatchId", "watchedEpisodes"),
  Playback: { ...rejectNegative("season", "number", "tvdbSeason", "tvdbEpisode"), progress: PERCENT },
  SyncState: rejectNegative("failures", "reimports"),
  SyncRun: rejectNegative("changed"),
  ApiCallCount: rejectNegative("calls", "bytes"),
  DailyActivity: rejectNegative("episodes", "films", "minutes", "estimatedMinutes"),
  TitleYear: rejectNegative("viewings", "minutes", "unsaid", "regular"),
  ViewingSession: {
    ...rejectNegative("rewatchId", "episodes", "minutes", "unsaid"),
    to: [`"from" - interval '1 second'`],
  },
  CustomList: rejectNegative("itemCount"),
  CustomListItem: rejectNegative("position", "year"),
  PendingWrite: rejectNegative("rewatchId"),
  NowWatching: { ...rejectNegative("season", "number"), progress: PERCENT },
  FileImportRow: rejectNegative("number", "passes"),
};

function rejectNegative(...columns: string[]): Record<string, string[]> {
  return Object.fromEntries(columns.map((column) => [column, BELOW]));
}

let database: TestDatabase;

describe("in a database whose tables have a row each", () => {
  beforeAll(async () => {
    database = await createUnmigratedDatabase();
    await migrate(database.url);
    await fillTables(getPool(), Object.keys(BOUNDS));
  });
  afterAll(() => database.stop());

  test.each(Object.entries(BOUNDS))(
    "%s rejects what is out of bounds, and takes what is at them",
    async (table, columns) => {
      for (const [column, values] of Object.entries(columns)) {
        for (const value of values)
          expect(await getErrorCode(`UPDATE "${table}" SET "${column}" = ${value}`), `${column} = ${value}`).toBe(
            CHECK_VIOLATION,
          );
        if (values === BELOW)
          expect(await getErrorCode(`UPDATE "${table}" SET "${column}" = 0`), `${column} = 0`).toBeNull();
      }
    },
  );

  test.each([
    `UPDATE "LibraryItem" SET "rating" = 10, "memoText" = repeat('😀', 140)`,
    `UPDATE "LibraryItem" SET "rating" = 1, "memoText" = ''`,
    `UPDATE "LibraryItem" SET "rating" = NULL, "memoText" = NULL, "nextSeason" = NULL`,
    `UPDATE "Playback" SET "progress" = 100`,
    `UPDATE "Title" SET "communityRating" = 10`,
    `UPDATE "ViewingSession" SET "to" = "from"`,
  ])("%s is within them", async (statement) => {
    expect(await getErrorCode(statement)).toBeNull();
  });

  test("every bound also holds for older rows, and each column that has one is tested here", async () => {
    const constraints = await rows<{ table: string; column: string; isChecked: boolean }>(sql`
      SELECT relname AS "table", attname AS "column", bool_and(convalidated) AS "isChecked"
      FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid JOIN pg_attribute ON attrelid = conrelid AND attnum = ANY(conkey)
      WHERE contype = 'c' AND relnamespace = 'public'::regnamespace GROUP BY 1, 2 ORDER BY 1, 2`);
    expect(constraints.filter(({ isChecked }) => !isChecked)).toEqual([]);
    const tried = Object.entries(BOUNDS).flatMap(([table, columns]) =>
      Object.keys(columns).map((one) => `${table} ${one}`),
    );
    const bound = constraints
      .map(({ table, column }) => `${table} ${column}`)
      .filter((one) => one !== "ViewingSession from");
    expect(bound.sort()).toEqual(tried.sort());
  });
});

/** Of tables that a later migration renames. */
const NAMES_BEFORE: Record<string, string> = {
  ApiCallCount: "CallTally",
  ViewingSession: "Sitting",
  FileImportRow: "BackupRow",
};

/** Of later migrations. */
const NEW_TABLES = ["CatalogList", "CatalogSearch"];

test("a database with rows out of bounds is repaired by the migrations", async () => {
  const before = await createUnmigratedDatabase();
  const projectMigrations = await readProjectMigrations();
  const older = projectMigrations.migrationDirectories.filter(({ path }) => path < "20261129232000");
  await migrate(before.url, { ...projectMigrations, migrationDirectories: older });
  await fillTables(
    getPool(),
    Object.keys(BOUNDS).flatMap((table) => (NEW_TABLES.includes(table) ? [] : (NAMES_BEFORE[table] ?? table))),
  );
  await execute(sql`
    UPDATE "LibraryItem" SET "rating" = 11, "memoText" = repeat('x', 150), "totalEpisodes" = -1, "nextSeason" = -1`);
  await execute(sql`UPDATE "Playback" SET "progress" = 130, "season" = -1`);
  await execute(sql`UPDATE "Title" SET "communityRating" = 87, "year" = -44`);
  await execute(sql`UPDATE "Watch" SET "runtime" = -5`);
  await execute(sql`UPDATE "CatalogEpisode" SET "number" = -1`);

  expect(await migrate(before.url)).toContain("20261129232100_bounds_checked");
  expect(await readRow("LibraryItem")).toMatchObject({
    rating: null,
    memoText: "x".repeat(140),
    totalEpisodes: 0,
    nextSeason: null,
    watchedEpisodes: 1,
  });
  expect(await readRow("Playback")).toMatchObject({ progress: 100, season: null, number: 1 });
  expect(await readRow("Title")).toMatchObject({ communityRating: null, year: null, runtime: 1 });
  expect(await readRow("Watch")).toMatchObject({ runtime: null, number: 1 });
  expect(await readRow("CatalogEpisode")).toBeUndefined();
  await before.stop();
});

/** The code of the error; the statement leaves nothing behind. */
async function getErrorCode(statement: string): Promise<string | null> {
  const client = await getPool().connect();
  try {
    await execute(sql`BEGIN`, client);
    expect(await execute(rawSql(statement), client)).toBe(1);
    return null;
  } catch (error) {
    if (error instanceof pg.DatabaseError) return error.code ?? null;
    throw error;
  } finally {
    await execute(sql`ROLLBACK`, client);
    client.release();
  }
}

async function readRow(table: string): Promise<Record<string, unknown> | undefined> {
  const [row] = await rows(sql`SELECT * FROM ${rawSql(`"${table}"`)}`);
  return row;
}
