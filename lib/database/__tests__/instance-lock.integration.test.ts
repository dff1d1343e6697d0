import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { getConnectionString, getPool } from "@/lib/database/connection";
import { getInstanceId, LIVE_INSTANCES, releaseInstanceLock } from "@/lib/database/instance-lock";
import { startChild } from "@/tests/app/processes/child-process";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.stop());

test("a process has one number, however often it is asked, and is present under it", async () => {
  const [one, other] = await Promise.all([getInstanceId(), getInstanceId()]);
  expect(other).toBe(one);
  expect(await listLiveInstances()).toEqual([one]);
});

test("a killed process is no longer present", async () => {
  const child = startChild("tests/app/processes/instance-lock-process.ts", getConnectionString());
  const id = Number(await child.line());
  expect(await listLiveInstances()).toContain(id);
  process.kill(child.pid, "SIGKILL");
  await child.ended;
  await vi.waitFor(async () => expect(await listLiveInstances()).toEqual([await getInstanceId()]), { timeout: 5000 });
});

test("a presence whose connection broke ends, and another one begins", async () => {
  const before = await getInstanceId();
  await getPool().query(
    `SELECT pg_terminate_backend("pid") FROM pg_stat_activity
     WHERE "application_name" = 'watchfolio-presence' AND "datname" = current_database()`,
  );
  await vi.waitFor(async () => expect(await getInstanceId()).not.toBe(before), { timeout: 5000 });
  expect(await listLiveInstances()).toEqual([await getInstanceId()]);
  await releaseInstanceLock();
  expect(await listLiveInstances()).toEqual([]);
});

test("a presence outlives the time-outs of other sessions", async () => {
  await getPool().query(
    `ALTER DATABASE "${new URL(database.url).pathname.slice(1)}" SET idle_in_transaction_session_timeout TO '200ms'`,
  );
  const id = await getInstanceId();
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(await listLiveInstances()).toEqual([id]);
  expect(await getInstanceId()).toBe(id);
});

async function listLiveInstances(): Promise<number[]> {
  const { rows } = await getPool().query<{ id: number }>(`SELECT unnest(ARRAY${LIVE_INSTANCES}) AS id`);
  return rows.map(({ id }) => id);
}
