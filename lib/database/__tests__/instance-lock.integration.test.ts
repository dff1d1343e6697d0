import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { getConnectionString } from "@/lib/database/connection";
import { getInstanceId, LIVE_INSTANCES, releaseInstanceLock } from "@/lib/database/instance-lock";
import { execute, rawSql, rows, sql } from "@/lib/database/sql";
import { startChild } from "@/tests/app/processes/child-process";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.stop());

test("a process has one id, however often it is requested, and counts as live", async () => {
  const [one, other] = await Promise.all([getInstanceId(), getInstanceId()]);
  expect(other).toBe(one);
  expect(await listLiveInstances()).toEqual([one]);
});

test("a killed process does not count as live", async () => {
  const child = startChild("tests/app/processes/instance-lock-process.ts", getConnectionString());
  const id = Number(await child.line());
  expect(await listLiveInstances()).toContain(id);
  process.kill(child.pid, "SIGKILL");
  await child.ended;
  await vi.waitFor(async () => expect(await listLiveInstances()).toEqual([await getInstanceId()]), { timeout: 5000 });
});

test("a lock whose connection broke ends, and the next id has another one", async () => {
  const before = await getInstanceId();
  await execute(sql`
    SELECT pg_terminate_backend("pid") FROM pg_stat_activity
    WHERE "application_name" = 'watchfolio-instance-lock' AND "datname" = current_database()`);
  await vi.waitFor(async () => expect(await getInstanceId()).not.toBe(before), { timeout: 5000 });
  expect(await listLiveInstances()).toEqual([await getInstanceId()]);
  await releaseInstanceLock();
  expect(await listLiveInstances()).toEqual([]);
});

test("a lock outlives the time-outs of other sessions", async () => {
  const name = rawSql(`"${new URL(database.url).pathname.slice(1)}"`);
  await execute(sql`ALTER DATABASE ${name} SET idle_in_transaction_session_timeout TO '200ms'`);
  const id = await getInstanceId();
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(await listLiveInstances()).toEqual([id]);
  expect(await getInstanceId()).toBe(id);
});

async function listLiveInstances(): Promise<number[]> {
  const instances = await rows<{ id: number }>(sql`SELECT unnest(ARRAY${LIVE_INSTANCES}) AS id`);
  return instances.map(({ id }) => id);
}
