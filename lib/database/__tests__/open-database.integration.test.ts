import { afterEach, beforeEach, expect, test } from "vitest";
import { getPool } from "@/lib/database/connection";
import { openDatabase } from "@/lib/database/open-database";
import { SESSION_SETTINGS } from "@/lib/database/session-settings";
import { createTestDatabase, createUnmigratedDatabase, type TestDatabase } from "@/tests/app/test-database";

let database: TestDatabase;

beforeEach(async () => {
  database = await createUnmigratedDatabase();
});
afterEach(() => database.stop());

test("brings a database up to date and gives every session of the app its zone and its time-outs", async () => {
  await getPool().query(`ALTER DATABASE "${new URL(database.url).pathname.slice(1)}" SET statement_timeout TO '5s'`);
  await openDatabase(database.url);
  for (const [setting, value] of Object.entries(SESSION_SETTINGS))
    expect((await getPool().query("SELECT current_setting($1) AS value", [setting])).rows).toEqual([{ value }]);
  expect((await getPool().query(`SELECT count(*)::int AS users FROM "User"`)).rows).toEqual([{ users: 0 }]);
});

test("takes an address of its own for migrations and presence when it is the same database", async () => {
  const direct = Object.assign(new URL(database.url), { hostname: "localhost" }).href;
  await openDatabase(database.url, direct);
  const { rows } = await getPool().query(
    `SELECT count(*)::int AS present FROM pg_stat_activity
     WHERE application_name = 'watchfolio-presence' AND datname = current_database()`,
  );
  expect(rows).toEqual([{ present: 1 }]);
});

test("refuses addresses that lead to two databases: locks in one would not be seen in the other", async () => {
  const other = await createTestDatabase();
  await expect(openDatabase(database.url, other.url)).rejects.toThrow(
    "DIRECT_URL and DATABASE_URL lead to different databases",
  );
  await other.stop();
});
