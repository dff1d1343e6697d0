import { afterEach, beforeEach, expect, test } from "vitest";
import { getPool } from "@/lib/database/connection";
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
  const { rows } = await getPool().query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1",
  );
  return rows.map((row) => row.name);
}

test("applies our migrations in order, and none a second time", async () => {
  const projectMigrations = await readProjectMigrations();
  expect(await migrate(database.url)).toEqual(getNames(projectMigrations));
  expect(await listTables()).toContain("LibraryItem");
  expect(await migrate(database.url)).toEqual([]);

  const { rows } = await getPool().query(
    `SELECT "migration_name" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL`,
  );
  expect(rows).toHaveLength(getNames(projectMigrations).length);
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
    return connection.query("SELECT FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()");
  });
  expect(await listTables()).toEqual(["one"]);
  expect(locks.rowCount).toBe(0);
});

test("a migration and a wait for somebody else's outlive the time-outs of other sessions", async () => {
  for (const setting of ["statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"])
    await getPool().query(`ALTER DATABASE "${new URL(database.url).pathname.slice(1)}" SET ${setting} TO '200ms'`);
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

test("takes statistics of rows that came without any, as a restored dump does", async () => {
  await getPool().query("CREATE TABLE restored AS SELECT i AS id FROM generate_series(1, 1000) AS i");
  expect(await migrate(database.url, await createFolder())).toEqual([]);
  expect(await listAnalyzed()).toEqual(["restored"]);
});

async function listAnalyzed(): Promise<string[]> {
  const { rows } = await getPool().query<{ name: string }>(
    "SELECT DISTINCT tablename AS name FROM pg_stats WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1",
  );
  return rows.map((row) => row.name);
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
  expect((await getPool().query("SELECT id FROM one ORDER BY id DESC")).rows).toEqual([{ id: "a;b" }, { id: ";" }]);
});

test("keeps the rows of every table over the newest migration (there is nothing before the first)", async () => {
  const projectMigrations = await readProjectMigrations();
  await migrate(database.url, {
    ...projectMigrations,
    migrationDirectories: projectMigrations.migrationDirectories.slice(0, -1),
  });
  const names = await listTables();
  await fillTables(getPool(), names);
  const before = await readStoredRows(getPool(), names);

  expect(await migrate(database.url)).toEqual(getNames(projectMigrations).slice(-1));
  expect(names).toHaveLength(Object.keys(before).length);
  for (const [table, rows] of Object.entries(await readStoredRows(getPool(), names))) {
    expect(rows).toMatchObject(before[table] ?? []);
  }
});

test("its own samples fill every table of today's schema", async () => {
  await migrate(database.url);
  const names = await listTables();
  await fillTables(getPool(), names);
  for (const rows of Object.values(await readStoredRows(getPool(), names))) expect(rows).toHaveLength(1);
});
