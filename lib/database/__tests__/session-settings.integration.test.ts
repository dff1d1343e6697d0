import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { getConnectionOptions, getPool } from "@/lib/database/connection";
import { checkSessions, SESSION_SETTINGS, storeSessionSettings } from "@/lib/database/session-settings";
import { createUnmigratedDatabase, type TestDatabase } from "@/tests/app/test-database";

let database: TestDatabase;
let name: string;
let role: string;
/** The address for an app whose role has no special rights. */
let url: string;

beforeEach(async () => {
  database = await createUnmigratedDatabase();
  name = new URL(database.url).pathname.slice(1);
  role = `app_${randomUUID()}`;
  await getPool().query(`CREATE ROLE "${role}" LOGIN PASSWORD 'secret'`);
  await getPool().query(`ALTER DATABASE "${name}" SET TimeZone TO 'America/New_York'`);
  url = Object.assign(new URL(database.url), { username: role, password: "secret" }).href;
});
afterEach(async () => {
  await getPool().query(`DROP ROLE "${role}"`);
  await database.stop();
});

async function readSettings(options: pg.ClientConfig = { connectionString: url }): Promise<Record<string, string>> {
  const client = new pg.Client(options);
  await client.connect();
  const values: Record<string, string> = {};
  for (const setting of Object.keys(SESSION_SETTINGS)) {
    const { rows } = await client.query<{ value: string }>("SELECT current_setting($1) AS value", [setting]);
    values[setting] = rows[0]?.value ?? "";
  }
  await client.end();
  return values;
}

test("a role without rights stores the zone and the time-outs for its own sessions, once", async () => {
  expect(await storeSessionSettings(url)).toBeNull();
  expect(await readSettings()).toEqual(SESSION_SETTINGS);
  expect(await storeSessionSettings(url)).toBeNull();
  expect(await Promise.all([1, 2, 3].map(() => storeSessionSettings(url)))).toEqual([null, null, null]);
});

test("instances that start together store them side by side", async () => {
  expect(await Promise.all([1, 2, 3, 4].map(() => storeSessionSettings(url)))).toEqual([null, null, null, null]);
  expect(await readSettings()).toEqual(SESSION_SETTINGS);
});

test("a time-out that an operator chose stays, a zone does not", async () => {
  await getPool().query(`ALTER ROLE "${role}" IN DATABASE "${name}" SET statement_timeout TO '7s'`);
  await getPool().query(`ALTER ROLE "${role}" IN DATABASE "${name}" SET TimeZone TO 'Asia/Tokyo'`);
  await storeSessionSettings(url);
  expect(await readSettings()).toEqual({ ...SESSION_SETTINGS, statement_timeout: "7s" });
});

test("a runaway statement, a wait for a lock and a forgotten transaction end by the time-outs stored", async () => {
  for (const [setting, value] of Object.entries({ statement_timeout: "900ms", lock_timeout: "300ms" }))
    await getPool().query(`ALTER ROLE "${role}" IN DATABASE "${name}" SET ${setting} TO '${value}'`);
  await getPool().query(
    `ALTER ROLE "${role}" IN DATABASE "${name}" SET idle_in_transaction_session_timeout TO '300ms'`,
  );
  const [holder, client] = [
    new pg.Client({ connectionString: database.url }),
    new pg.Client({ connectionString: url }),
  ];
  const broken = new Promise<Error>((resolve) => client.on("error", resolve));
  await Promise.all([holder.connect(), client.connect()]);
  await holder.query("SELECT pg_advisory_lock(1)");

  await expect(client.query("SELECT pg_sleep(20)")).rejects.toThrow("statement timeout");
  await expect(client.query("SELECT pg_advisory_lock(1)")).rejects.toThrow("lock timeout");
  await client.query("BEGIN");
  expect(String(await broken)).toContain("idle-in-transaction timeout");
  await holder.end();
});

test("sessions in another zone are rejected, with the statement that helps", async () => {
  const bare = new pg.Pool({ connectionString: url });
  await expect(checkSessions(bare)).rejects.toThrow(
    `in the time zone America/New_York, which would shift every date. Run ALTER ROLE "${role}" IN DATABASE "${name}" SET TimeZone TO 'UTC';`,
  );
  await bare.end();
});

test("every connection of ours is in UTC, whatever the role says, and it is known whether it has time-outs", async () => {
  await getPool().query(`ALTER DATABASE "${name}" SET statement_timeout TO '0'`);
  const before = new pg.Pool(getConnectionOptions(url));
  expect(await checkSessions(before)).toBe(false);
  await before.end();

  await storeSessionSettings(url);
  const after = new pg.Pool(getConnectionOptions(url));
  expect(await checkSessions(after)).toBe(true);
  await after.end();
});
