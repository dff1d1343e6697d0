import { afterEach, beforeEach, expect, test } from "vitest";
import { getPool } from "@/lib/database/connection";
import { execute, rawSql, rows, sql } from "@/lib/database/sql";
import { withSingleConnection } from "@/lib/database/with-single-connection";
import { withoutTimeouts } from "@/lib/database/without-timeouts";
import { createUnmigratedDatabase, type TestDatabase } from "@/tests/app/test-database";
import { fillTables, readStoredRows } from "@/tests/fixtures/fill-tables";
import { MigrationError, migrate, readProjectMigrations } from "./migrate";
import type { MigrationsFolder } from "./migrations-folder";
import { NO_EXTERNALS, withSchemaEngine } from "./schema-engine";

let database: TestDatabase;

beforeEach(async () => {
  database = await createUnmigratedDatabase();
});
afterEach(() => database.stop());

async function createFolder(...scripts: string[]): Promise<MigrationsFolder> {
  const migrationDirectories = scripts.map((value, index) => ({
    path: `2000010100000${index}_step`,
    migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value } },
  }));
  return { ...(await readProjectMigrations()), migrationDirectories };
}

const getNames = (folder: MigrationsFolder) => folder.migrationDirectories.map(({ path }) => path);

async function listTables(): Promise<string[]> {
  const tables = await rows<{ name: string }>(sql`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`);
  return tables.map((row) => row.name);
}

test("applies our migrations in order, and none a second time", async () => {
  const projectMigrations = await readProjectMigrations();
  expect(await migrate(database.url)).toEqual(getNames(projectMigrations));
  expect(await listTables()).toContain("LibraryItem");
  expect(await migrate(database.url)).toEqual([]);

  const finished = await rows(sql`SELECT FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL`);
  expect(finished).toHaveLength(getNames(projectMigrations).length);
});

test("applies each migration once when several processes start at the same time", async () => {
  const folder = await createFolder("CREATE TABLE one (id int)", "SELECT pg_sleep(0.1); CREATE TABLE two (id int)");
  const applied = await Promise.all(Array.from({ length: 4 }, () => migrate(database.url, folder)));
  expect(applied.flat().sort()).toEqual(getNames(folder));
  expect(await listTables()).toEqual(["one", "two"]);
});

test("its engine holds no lock beyond a transaction, since a pooler would keep it for the next deploy", async () => {
  const migrationsList = await createFolder("CREATE TABLE one (id int)");
  const locks = await withSingleConnection(database.url, async (connection) => {
    await withoutTimeouts(connection, () =>
      withSchemaEngine(connection, (engine) => engine.applyMigrations({ migrationsList, filters: NO_EXTERNALS })),
    );
    return rows(sql`SELECT FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()`, connection);
  });
  expect(await listTables()).toEqual(["one"]);
  expect(locks).toEqual([]);
});

test("a migration and a wait for that of another process outlive the time-outs of other sessions", async () => {
  for (const setting of ["statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"])
    await execute(
      sql`ALTER DATABASE ${rawSql(`"${new URL(database.url).pathname.slice(1)}" SET ${setting}`)} TO '200ms'`,
    );
  const folder = await createFolder("SELECT pg_sleep(1); CREATE TABLE slow (id int)");
  const applied = await Promise.all([migrate(database.url, folder), migrate(database.url, folder)]);
  expect(applied.flat()).toEqual(getNames(folder));
});

test("takes statistics of the tables that it touched, and of none that are empty", async () => {
  const filled =
    "CREATE TABLE touched AS SELECT i AS id FROM generate_series(1, 1000) AS i; CREATE TABLE empty (id int)";
  const indexed = "CREATE INDEX ON touched ((id % 7))";
  await migrate(database.url, await createFolder(filled));
  expect(await listAnalyzed()).toEqual(["touched"]);
  await migrate(database.url, await createFolder(filled, indexed));
  expect(await listAnalyzed()).toEqual(["touched", "touched_expr_idx"]);
});

test("takes statistics of rows without any, as after a restored dump", async () => {
  await execute(sql`CREATE TABLE restored AS SELECT i AS id FROM generate_series(1, 1000) AS i`);
  expect(await migrate(database.url, await createFolder())).toEqual([]);
  expect(await listAnalyzed()).toEqual(["restored"]);
});

async function listAnalyzed(): Promise<string[]> {
  const tables = await rows<{ name: string }>(sql`
    SELECT DISTINCT tablename AS name FROM pg_stats
    WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`);
  return tables.map((row) => row.name);
}

test("applies only what is new, in the place where it belongs", async () => {
  const folder = await createFolder("CREATE TABLE one (id int)", "CREATE TABLE two (id int)");
  const [first] = folder.migrationDirectories;
  await migrate(database.url, { ...folder, migrationDirectories: first ? [first] : [] });
  expect(await migrate(database.url, folder)).toEqual(getNames(folder).slice(1));
});

test("undoes a migration that fails half way, names it with the reason, and keeps those before it", async () => {
  const folder = await createFolder("CREATE TABLE one (id int)", "CREATE TABLE two (id int); SELECT 1 / 0");
  const failure = await migrate(database.url, folder).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(MigrationError);
  expect(String(failure)).toContain("20000101000001_step failed and was undone: division by zero");
  expect(await listTables()).toEqual(["one"]);

  const repaired = await createFolder("CREATE TABLE one (id int)", "CREATE TABLE two (id int)");
  expect(await migrate(database.url, repaired)).toEqual(["20000101000001_step"]);
});

test("runs a script whole, so that a semicolon in a body or a text does not cut it", async () => {
  const folder = await createFolder(
    "CREATE TABLE one (id text); DO $$ BEGIN INSERT INTO one VALUES ('a;b'); INSERT INTO one VALUES (';'); END $$;",
  );
  await migrate(database.url, folder);
  expect(await rows(sql`SELECT id FROM one ORDER BY id DESC`)).toEqual([{ id: "a;b" }, { id: ";" }]);
});

test("keeps the values of every row over the newest migration, also in what it renames", async () => {
  const projectMigrations = await readProjectMigrations();
  await migrate(database.url, {
    ...projectMigrations,
    migrationDirectories: projectMigrations.migrationDirectories.slice(0, -1),
  });
  await fillTables(getPool(), await listTables());
  const before = await readValues();

  expect(await migrate(database.url)).toEqual(getNames(projectMigrations).slice(-1));
  const after = await readValues();
  expect(before.size).toBeGreaterThan(30);
  for (const [oid, values] of before) {
    expect(values).not.toEqual([]);
    expect(after.get(oid)?.slice(0, values.length)).toEqual(values);
  }
});

/** The row of each table by the table's oid, as values in the order of columns: neither changes with a name. */
async function readValues(): Promise<Map<number, unknown[]>> {
  const tables = await rows<{ oid: number; name: string }>(sql`
    SELECT oid::int, relname AS name FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations'`);
  const values = tables.map(async ({ oid, name }): Promise<[number, unknown[]]> => {
    const [row] = await rows<{ values: unknown[] }>(sql`
      SELECT (SELECT array_agg(value ORDER BY place) FROM json_each_text(to_json(stored)) WITH ORDINALITY AS field(name, value, place))
        AS values FROM ${rawSql(`"${name}"`)} AS stored`);
    return [oid, row?.values ?? []];
  });
  return new Map(await Promise.all(values));
}

test("its own samples fill every table of today's schema", async () => {
  await migrate(database.url);
  const names = await listTables();
  await fillTables(getPool(), names);
  for (const stored of Object.values(await readStoredRows(getPool(), names))) expect(stored).toHaveLength(1);
});
