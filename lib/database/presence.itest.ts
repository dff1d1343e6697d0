import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startChild } from "@/tests/database/child";
import { freshDatabase, type TestDatabase } from "@/tests/database/fresh-database";
import { connectionString, pool } from "./connection";
import { closePresence, PRESENT, presence } from "./presence";

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.stop());

test("a process has one number, however often it is asked, and is present under it", async () => {
  const [one, other] = await Promise.all([presence(), presence()]);
  expect(other).toBe(one);
  expect(await present()).toEqual([one]);
});

test("a killed process is no longer present", async () => {
  const child = startChild("tests/database/presence-child.ts", connectionString());
  const id = Number(await child.line());
  expect(await present()).toContain(id);
  process.kill(child.pid, "SIGKILL");
  await child.ended;
  await vi.waitFor(async () => expect(await present()).toEqual([await presence()]), { timeout: 5000 });
});

test("a presence whose connection broke ends, and another one begins", async () => {
  const before = await presence();
  await pool().query(
    `SELECT pg_terminate_backend("pid") FROM pg_stat_activity
     WHERE "application_name" = 'watchfolio-presence' AND "datname" = current_database()`,
  );
  await vi.waitFor(async () => expect(await presence()).not.toBe(before), { timeout: 5000 });
  expect(await present()).toEqual([await presence()]);
  await closePresence();
  expect(await present()).toEqual([]);
});

test("a presence outlives the time-outs of other sessions", async () => {
  await pool().query(
    `ALTER DATABASE "${new URL(database.url).pathname.slice(1)}" SET idle_in_transaction_session_timeout TO '200ms'`,
  );
  const id = await presence();
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(await present()).toEqual([id]);
  expect(await presence()).toBe(id);
});

async function present(): Promise<number[]> {
  const { rows } = await pool().query<{ id: number }>(`SELECT unnest(ARRAY${PRESENT}) AS id`);
  return rows.map(({ id }) => id);
}
