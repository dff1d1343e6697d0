import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { getConnectionOptions } from "@/lib/database/connection";
import { checkSessions, SESSION_SETTINGS, storeSessionSettings } from "@/lib/database/session-settings";
import { execute, rawSql, rows, sql } from "@/lib/database/sql";
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
  await execute(sql`CREATE ROLE ${rawSql(`"${role}"`)} LOGIN PASSWORD 'secret'`);
  await execute(sql`ALTER DATABASE ${rawSql(`"${name}"`)} SET TimeZone TO 'America/New_York'`);
  url = Object.assign(new URL(database.url), { username: role, password: "secret" }).href;
});
afterEach(async () => {
  await execute(sql`DROP ROLE ${rawSql(`"${role}"`)}`);
  await database.stop();
});

function setForRole(setting: string, value: string): Promise<number> {
  return execute(sql`ALTER ROLE ${rawSql(`"${role}" IN DATABASE "${name}" SET ${setting} TO '${value}'`)}`);
}

async function readSettings(options: pg.ClientConfig = { connectionString: url }): Promise<Record<string, string>> {
  const client = new pg.Client(options);
  await client.connect();
  const values: Record<string, string> = {};
  for (const setting of Object.keys(SESSION_SETTINGS)) {
    const [current] = await rows<{ value: string }>(sql`SELECT current_setting(${setting}) AS value`, client);
    values[setting] = current?.value ?? "";
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
  await setForRole("statement_timeout", "7s");
  await setForRole("TimeZone", "Asia/Tokyo");
  await storeSessionSettings(url);
  expect(await readSettings()).toEqual({ ...SESSION_SETTINGS, statement_timeout: "7s" });
});

test("a runaway statement, a wait for a lock and a forgotten transaction end by the time-outs stored", async () => {
  await setForRole("statement_timeout", "900ms");
  await setForRole("lock_timeout", "300ms");
  await setForRole("idle_in_transaction_session_timeout", "300ms");
  const [holder, client] = [
    new pg.Client({ connectionString: database.url }),
    new pg.Client({ connectionString: url }),
  ];
  const broken = new Promise<Error>((resolve) => client.on("error", resolve));
  await Promise.all([holder.connect(), client.connect()]);
  await execute(sql`SELECT pg_advisory_lock(1)`, holder);

  await expect(execute(sql`SELECT pg_sleep(20)`, client)).rejects.toThrow("statement timeout");
  await expect(execute(sql`SELECT pg_advisory_lock(1)`, client)).rejects.toThrow("lock timeout");
  await execute(sql`BEGIN`, client);
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

test("every connection of ours is in UTC, whatever the role has stored, and missing time-outs are detected", async () => {
  await execute(sql`ALTER DATABASE ${rawSql(`"${name}"`)} SET statement_timeout TO '0'`);
  const before = new pg.Pool(getConnectionOptions(url));
  expect(await checkSessions(before)).toBe(false);
  await before.end();

  await storeSessionSettings(url);
  const after = new pg.Pool(getConnectionOptions(url));
  expect(await checkSessions(after)).toBe(true);
  await after.end();
});
