import { afterAll, beforeAll, expect, test } from "vitest";
import { BoundedPool, PoolExhaustedError } from "@/lib/database/bounded-pool";
import { db } from "@/lib/database/client";
import { getConnectionOptions, getPool, getPoolUsage } from "@/lib/database/connection";
import { runInBackground } from "@/lib/database/connection-context";
import { execute, rows, sql } from "@/lib/database/sql";
import { withTransaction } from "@/lib/database/transaction";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";

const SELECT_ONE = sql`SELECT 1 AS one`;

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.stop());

test("background work has a pool apart from the pages', however deep it asks", async () => {
  const pages = getPool();
  const background = runInBackground(() => getPool());
  expect(background).not.toBe(pages);
  expect(
    await runInBackground(async () => {
      await execute(SELECT_ONE);
      await withTransaction((client) => execute(SELECT_ONE, client));
      await db.user.count();
      return getPool();
    }),
  ).toBe(background);
  expect(getPoolUsage().pages).toEqual({ used: 0, idle: 0, waiting: 0 });
  expect(getPoolUsage().background.idle).toBeGreaterThan(0);
});

test("pages are answered while background work holds all its connections and more of it waits", async () => {
  const background = runInBackground(() => getPool());
  const borrowed = await Promise.all(Array.from({ length: 6 }, () => background.connect()));
  const waiting = runInBackground(() => Promise.all([db.user.count(), execute(SELECT_ONE)]));
  expect(await db.user.count()).toBe(0);
  expect(await rows(SELECT_ONE)).toEqual([{ one: 1 }]);
  expect(getPoolUsage().background).toEqual({ used: 6, idle: 0, waiting: 2 });
  for (const client of borrowed) client.release();
  await waiting;
});

test("all pools of a process and its other connections fit four times beside PostgreSQL's hundred", async () => {
  const sizes = [getPool(), runInBackground(() => getPool())].map(({ options }) => options.max);
  const [health, queue, instanceLock] = [1, 2, 1];
  expect(4 * (sizes.reduce((sum, size) => sum + size, 0) + health + queue + instanceLock)).toBeLessThanOrEqual(90);
});

test("a pool without a free connection fails with a message instead of hanging", async () => {
  const small = new BoundedPool("pages", { ...getConnectionOptions(database.url), max: 1 });
  const client = await small.connect();
  small.options.connectionTimeoutMillis = 50;
  await expect(execute(SELECT_ONE, small)).rejects.toThrow(PoolExhaustedError);
  await expect(small.connect()).rejects.toThrow(
    "No database connection for pages became free within 0.05 s: 1 are in use, and 0 others wait.",
  );
  client.release();
  small.options.connectionTimeoutMillis = 10_000;
  expect(await rows(SELECT_ONE, small)).toEqual([{ one: 1 }]);
  await small.end();
});

test("Prisma passes that message on", async () => {
  const pages = getPool();
  const { connectionTimeoutMillis } = pages.options;
  const borrowed = await Promise.all(Array.from({ length: 10 }, () => pages.connect()));
  pages.options.connectionTimeoutMillis = 50;
  await expect(db.user.count()).rejects.toThrow("No database connection for pages became free");
  for (const client of borrowed) client.release();
  pages.options.connectionTimeoutMillis = connectionTimeoutMillis;
});

test("work that holds a connection cannot take another, neither raw nor by Prisma, until it is released", async () => {
  const rejection = "A caller who holds a database connection may not take another.";
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  let next = Promise.resolve(0);
  await withTransaction(async () => {
    await expect(execute(SELECT_ONE)).rejects.toThrow(rejection);
    await expect(db.user.count()).rejects.toThrow(rejection);
    next = ended.then(() => db.user.count());
  });
  end();
  expect(await next).toBe(0);
});
