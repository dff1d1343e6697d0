import { afterEach, beforeEach, expect, test } from "vitest";
import { openDatabase } from "@/lib/database/open-database";
import { SESSION_SETTINGS } from "@/lib/database/session-settings";
import { execute, rawSql, rows, sql } from "@/lib/database/sql";
import { createTestDatabase, createUnmigratedDatabase, type TestDatabase } from "@/tests/app/test-database";

let database: TestDatabase;

beforeEach(async () => {
  database = await createUnmigratedDatabase();
});
afterEach(() => database.stop());

test("brings a database up to date and gives every session of the app its zone and its time-outs", async () => {
  await execute(
    sql`ALTER DATABASE ${rawSql(`"${new URL(database.url).pathname.slice(1)}"`)} SET statement_timeout TO '5s'`,
  );
  await openDatabase(database.url);
  for (const [setting, value] of Object.entries(SESSION_SETTINGS))
    expect(await rows(sql`SELECT current_setting(${setting}) AS value`)).toEqual([{ value }]);
  expect(await rows(sql`SELECT count(*)::int AS users FROM "User"`)).toEqual([{ users: 0 }]);
});

test("takes a separate address for migrations and the instance lock when it is the same database", async () => {
  const direct = Object.assign(new URL(database.url), { hostname: "localhost" }).href;
  await openDatabase(database.url, direct);
  const locks = await rows(sql`
    SELECT count(*)::int AS count FROM pg_stat_activity
    WHERE application_name = 'watchfolio-instance-lock' AND datname = current_database()`);
  expect(locks).toEqual([{ count: 1 }]);
});

test("rejects addresses that lead to two databases: locks in one would not be seen in the other", async () => {
  const other = await createTestDatabase();
  await expect(openDatabase(database.url, other.url)).rejects.toThrow(
    "DIRECT_URL and DATABASE_URL lead to different databases",
  );
  await other.stop();
});
