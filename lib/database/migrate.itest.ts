import { afterEach, beforeEach, expect, test } from "vitest";
import { fillTables, storedRows } from "@/tests/database/fill-tables";
import { type TestDatabase, unmigratedDatabase } from "@/tests/database/fresh-database";
import { pool } from "./connection";
import { MigrationFailed, migrate, ownMigrations } from "./migrate";
import type { MigrationsFolder } from "./migrations-folder";
import { NO_EXTERNALS, withSchemaEngine } from "./schema-engine";
import { onSingleConnection } from "./single-connection";
import { withoutTimeouts } from "./without-timeouts";

let database: TestDatabase;

beforeEach(async () => {
  database = await unmigratedDatabase();
});
afterEach(() => database.stop());

async function withScripts(...scripts: string[]): Promise<MigrationsFolder> {
  const migrationDirectories = scripts.map((value, index) => ({
    path: `2000010100000${index}_step`,
    migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value } },
  }));
  return { ...(await ownMigrations()), migrationDirectories };
}

const namesOf = (folder: MigrationsFolder) => folder.migrationDirectories.map(({ path }) => path);

async function tables(): Promise<string[]> {
  const { rows } = await pool().query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1",
  );
  return rows.map((row) => row.name);
}

test("applies our migrations in order, and none a second time", async () => {
  const own = await ownMigrations();
  expect(await migrate(database.url)).toEqual(namesOf(own));
  expect(await tables()).toContain("LibraryItem");
  expect(await migrate(database.url)).toEqual([]);

  const { rows } = await pool().query(
    `SELECT "migration_name" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL`,
  );
  expect(rows).toHaveLength(namesOf(own).length);
});

test("applies each migration once when several processes start at the same time", async () => {
  const folder = await withScripts("CREATE TABLE one (id int)", "SELECT pg_sleep(0.1); CREATE TABLE two (id int)");
  const applied = await Promise.all(Array.from({ length: 4 }, () => migrate(database.url, folder)));
  expect(applied.flat().sort()).toEqual(namesOf(folder));
  expect(await tables()).toEqual(["one", "two"]);
});

test("its engine holds no lock beyond a transaction, since a pooler would keep it for the next deploy", async () => {
  const migrationsList = await withScripts("CREATE TABLE one (id int)");
  const locks = await onSingleConnection(database.url, async (connection) => {
    await withoutTimeouts(connection, () =>
      withSchemaEngine(connection, (engine) => engine.applyMigrations({ migrationsList, filters: NO_EXTERNALS })),
    );
    return connection.query("SELECT FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()");
  });
  expect(await tables()).toEqual(["one"]);
  expect(locks.rowCount).toBe(0);
});

test("a migration and a wait for somebody else's outlive the time-outs of other sessions", async () => {
  for (const setting of ["statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"])
    await pool().query(`ALTER DATABASE "${new URL(database.url).pathname.slice(1)}" SET ${setting} TO '200ms'`);
  const folder = await withScripts("SELECT pg_sleep(1); CREATE TABLE slow (id int)");
  const applied = await Promise.all([migrate(database.url, folder), migrate(database.url, folder)]);
  expect(applied.flat()).toEqual(namesOf(folder));
});

test("takes statistics of the tables that it touched, and of none that are empty", async () => {
  const filled =
    "CREATE TABLE touched AS SELECT i AS id FROM generate_series(1, 1000) AS i; CREATE TABLE empty (id int)";
  const indexed = "CREATE INDEX ON touched ((id % 7))";
  await migrate(database.url, await withScripts(filled));
  expect(await statistics()).toEqual(["touched"]);
  await migrate(database.url, await withScripts(filled, indexed));
  expect(await statistics()).toEqual(["touched", "touched_expr_idx"]);
});

test("takes statistics of rows that came without any, as a restored dump does", async () => {
  await pool().query("CREATE TABLE restored AS SELECT i AS id FROM generate_series(1, 1000) AS i");
  expect(await migrate(database.url, await withScripts())).toEqual([]);
  expect(await statistics()).toEqual(["restored"]);
});

async function statistics(): Promise<string[]> {
  const { rows } = await pool().query<{ name: string }>(
    "SELECT DISTINCT tablename AS name FROM pg_stats WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1",
  );
  return rows.map((row) => row.name);
}

test("applies only what is new, in the place where it belongs", async () => {
  const folder = await withScripts("CREATE TABLE one (id int)", "CREATE TABLE two (id int)");
  const [first] = folder.migrationDirectories;
  await migrate(database.url, { ...folder, migrationDirectories: first ? [first] : [] });
  expect(await migrate(database.url, folder)).toEqual(namesOf(folder).slice(1));
});

test("undoes a migration that fails half way, names it with the reason, and keeps those before it", async () => {
  const folder = await withScripts("CREATE TABLE one (id int)", "CREATE TABLE two (id int); SELECT 1 / 0");
  const failure = await migrate(database.url, folder).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(MigrationFailed);
  expect(String(failure)).toContain("20000101000001_step failed and was undone: division by zero");
  expect(await tables()).toEqual(["one"]);

  const repaired = await withScripts("CREATE TABLE one (id int)", "CREATE TABLE two (id int)");
  expect(await migrate(database.url, repaired)).toEqual(["20000101000001_step"]);
});

test("runs a script whole, so that a semicolon in a body or a text does not cut it", async () => {
  const folder = await withScripts(
    "CREATE TABLE one (id text); DO $$ BEGIN INSERT INTO one VALUES ('a;b'); INSERT INTO one VALUES (';'); END $$;",
  );
  await migrate(database.url, folder);
  expect((await pool().query("SELECT id FROM one ORDER BY id DESC")).rows).toEqual([{ id: "a;b" }, { id: ";" }]);
});

test("keeps the rows of every table over the newest migration (there is nothing before the first)", async () => {
  const own = await ownMigrations();
  await migrate(database.url, { ...own, migrationDirectories: own.migrationDirectories.slice(0, -1) });
  const names = await tables();
  await fillTables(pool(), names);
  const before = await storedRows(pool(), names);

  expect(await migrate(database.url)).toEqual(namesOf(own).slice(-1));
  expect(names).toHaveLength(Object.keys(before).length);
  for (const [table, rows] of Object.entries(await storedRows(pool(), names))) {
    expect(rows).toMatchObject(before[table] ?? []);
  }
});

test("its own samples fill every table of today's schema", async () => {
  await migrate(database.url);
  const names = await tables();
  await fillTables(pool(), names);
  for (const rows of Object.values(await storedRows(pool(), names))) expect(rows).toHaveLength(1);
});
