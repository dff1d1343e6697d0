import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/database/client";
import { closeDatabase, connectDatabase } from "@/lib/database/connection";
import { readProcessInfo } from "@/lib/database/embedded/process-info";
import { releaseInstanceLock } from "@/lib/database/instance-lock";
import { migrate } from "@/lib/database/migrations/migrate";
import { openDatabase } from "@/lib/database/open-database";
import { syncUser } from "@/lib/jobs/sync-user";
import { createSeededAccount } from "@/simulator/accounts/seeded-account";
import type { Account } from "@/simulator/model";
import { captureLog } from "@/tests/app/capture-log";
import { findLibraryDifferences } from "@/tests/app/find-library-differences";
import { hasPgBouncer, type PgBouncer, startPgBouncer } from "@/tests/app/pgbouncer";
import { type Child, startChild } from "@/tests/app/processes/child-process";
import { createTestApp, type TestApp } from "@/tests/app/test-app";
import { createTestDatabase, createUnmigratedDatabase, type TestDatabase } from "@/tests/app/test-database";

const POOL_SIZE = 5;
const ZONE = "America/New_York";

if (!hasPgBouncer) console.warn("PgBouncer is not installed: what goes through it is not tested.");

let testApp: TestApp;
let database: TestDatabase;
let pooler: PgBouncer;
let app: Child | undefined;
let nextId = 870_000;

describe.skipIf(!hasPgBouncer)("through PgBouncer in transaction mode, in a database whose zone is not UTC,", () => {
  beforeAll(async () => {
    testApp = await createTestApp();
    await closeDatabase();
  });
  afterAll(() => testApp.close());

  beforeEach(async () => {
    database = await createUnmigratedDatabase();
    await closeDatabase();
    const name = new URL(database.url).pathname.slice(1);
    await queryDirectly(`ALTER DATABASE "${name}" SET TimeZone TO '${ZONE}'`);
    await queryDirectly(`ALTER DATABASE "${name}" SET statement_timeout TO 0`);
    pooler = await startPgBouncer(database.url, POOL_SIZE);
    await fillPool();
  });
  afterEach(async () => {
    if (app && readProcessInfo(app.pid)) process.kill(app.pid, "SIGKILL");
    await app?.ended;
    await releaseInstanceLock();
    await closeDatabase();
    await pooler.stop();
    await database.stop();
    app = undefined;
  });

  test.each([
    ["without an address past it", false],
    ["with DIRECT_URL", true],
  ])(
    "an app lives from start to restart %s",
    async (_, hasDirectUrl) => {
      await startChildApp(hasDirectUrl);
      expect(await migrate(pooler.url)).toEqual([]);
      expect(await migrate(pooler.url)).toEqual([]);
      connectDatabase(pooler.url);

      const account = createAccount();
      const userId = await testApp.registerAccount(account);
      expect(await sendCommand({ run: "sync", userId })).toBe("done");
      expect(await findLibraryDifferences(testApp, account, userId)).toEqual([]);

      const movie = findUnlistedMovie(account);
      const watched = { ids: { simkl: movie }, watched_at: "2026-03-08T07:30:00Z" };
      await testApp.changeAtSimkl(account, "writeHistory", { movies: [watched] });
      expect(await sendCommand({ run: "sync", userId })).toBe("done");

      const ratedAt = "2026-11-01T05:30:00Z";
      const intent = { kind: "rate", simklId: movie, rating: 9, ratedAt };
      expect(await sendCommand({ run: "write", userId, intent })).toBe("queued");
      expect(await sendCommand({ run: "sync", userId })).toBe("done");
      expect(account.items.get(movie)).toMatchObject({ rating: 9 });

      await stopChildApp();
      await startChildApp(hasDirectUrl);
      expect(await sendCommand({ run: "sync", userId })).toBe("done");
      expect(await findLibraryDifferences(testApp, account, userId)).toEqual([]);
      const instants = await readInstants(database.url, userId);
      expect(instants.length).toBeGreaterThan(100);
      expect(instants).toEqual(await importDirectly(account));

      await stopChildApp();
      await closeDatabase();
      await expectNoLocks();
    },
    120_000,
  );

  test("an app that is killed amid an import leaves no lock, and the next one starts at once", async () => {
    await startChildApp(false);
    connectDatabase(pooler.url);
    const account = createAccount();
    const userId = await testApp.registerAccount(account);
    const match = { path: "/sync/all-items/*", account: account.id };
    testApp.simulator.faults.add({ match, kind: "slow", delayMs: 300, times: 10 });
    app?.writeLine(JSON.stringify({ run: "sync", userId }));
    await vi.waitFor(async () => expect((await db.syncState.findFirst())?.claimedBy).not.toBeNull(), 10_000);
    if (app) process.kill(app.pid, "SIGKILL");
    await app?.ended;
    await expectNoLocks();

    await startChildApp(false);
    expect(await sendCommand({ run: "sync", userId })).toBe("done");
    expect(await findLibraryDifferences(testApp, account, userId)).toEqual([]);
  }, 120_000);

  test("an instant that Prisma writes is stored and read as it is", async () => {
    const lines = captureLog();
    await openDatabase(pooler.url);
    expect(lines.join("")).toContain("a pooler opened them before");
    const lastSeenAt = new Date("2026-03-29T01:30:00.123Z");
    await Promise.all(
      [1, 2, 3, 4, 5, 6].map((simklId) => db.user.create({ data: { simklId, name: "Ada", lastSeenAt } })),
    );
    const stored = await queryDirectly(`SELECT DISTINCT "lastSeenAt" AT TIME ZONE 'UTC' AS "at" FROM "User"`);
    expect(stored).toEqual([{ at: "2026-03-29 01:30:00.123" }]);
    const read = await db.user.findMany();
    expect(read.map((user) => user.lastSeenAt)).toEqual(Array(6).fill(lastSeenAt));
  });

  test("an address that asks for more than a pooler passes on is refused with the parameter's name", async () => {
    const url = `${pooler.url}?options=-c%20TimeZone%3DUTC`;
    await expect(openDatabase(url)).rejects.toThrow('refuses the start-up parameter "options"');
  });
});

/** The app as a process of its own, brought up; fails when that takes longer than a waiting lock would. */
async function startChildApp(hasDirectUrl: boolean): Promise<void> {
  process.env.DATABASE_URL = pooler.url;
  process.env.DIRECT_URL = hasDirectUrl ? database.url : "";
  app = startChild("tests/app/processes/app-process.ts");
  delete process.env.DATABASE_URL;
  delete process.env.DIRECT_URL;
  expect(await app.line()).toBe("started");
}

async function stopChildApp(): Promise<void> {
  app?.writeLine(JSON.stringify({ run: "stop" }));
  expect(await app?.ended).toBe(0);
  app = undefined;
}

async function sendCommand(command: object): Promise<string | undefined> {
  // Simkl's stamps are whole seconds: what was done in another second is surely seen.
  await sleep(1100);
  app?.writeLine(JSON.stringify(command));
  return app?.line();
}

/** As many connections as the pool takes, all begun in the zone of the database: the app finds them there. */
async function fillPool(): Promise<void> {
  const clients = Array.from({ length: POOL_SIZE }, () => new pg.Client({ connectionString: pooler.url }));
  await Promise.all(clients.map((client) => client.connect()));
  const zones = await Promise.all(clients.map((client) => client.query("SHOW TimeZone; SELECT pg_sleep(0.2)")));
  expect(zones).toHaveLength(POOL_SIZE);
  await Promise.all(clients.map((client) => client.end()));
}

function createAccount(): Account {
  nextId += 1;
  const size = { movies: 40, shows: 12, anime: 8, episodes: 400 };
  const account = createSeededAccount(testApp.simulator.world, { id: nextId, seed: nextId, now: new Date(), ...size });
  testApp.simulator.addAccount(account);
  return account;
}

function findUnlistedMovie(account: Account): number {
  const movies = [...testApp.simulator.world.titles.values()].filter(
    ({ simkl, kind, released }) => kind === "movie" && (released ?? "9") < "2020" && !account.items.has(simkl),
  );
  return movies[0]?.simkl ?? 0;
}

/** Every instant of a library as seconds of our era, which no zone can bend, in an order of their rows. */
async function readInstants(url: string, userId: number): Promise<unknown[]> {
  return query(
    url,
    `SELECT 'item' AS "row", "simklId", 0 AS "season", 0 AS "number", 0 AS "rewatchId", extract(epoch FROM "addedAt")::text AS "one",
       extract(epoch FROM "lastWatchedAt")::text AS "two", extract(epoch FROM "ratedAt")::text AS "three"
     FROM "LibraryItem" WHERE "userId" = ${userId}
     UNION ALL SELECT 'watch', "simklId", "season", "number", "rewatchId", extract(epoch FROM "watchedAt")::text, NULL, NULL
     FROM "Watch" WHERE "userId" = ${userId}
     UNION ALL SELECT 'day', 0, "episodes", "films", "minutes", "day"::text, "kind"::text, "dateQuality"::text
     FROM "DailyActivity" WHERE "userId" = ${userId}
     ORDER BY 1, 2, 3, 4, 5, 6, 7, 8`,
  );
}

/** The instants of the same library, imported into another database without a pooler. */
async function importDirectly(account: Account): Promise<unknown[]> {
  await closeDatabase();
  const other = await createTestDatabase();
  const userId = await testApp.registerAccount(account);
  expect(await syncUser(userId, "sign-in")).toBe("done");
  const instants = await readInstants(other.url, userId);
  await other.stop();
  connectDatabase(pooler.url);
  return instants;
}

async function expectNoLocks(): Promise<void> {
  const locks = `SELECT "objid", "query" FROM pg_locks JOIN pg_stat_activity USING ("pid")
    WHERE "locktype" = 'advisory' AND pg_locks."database" = (SELECT "oid" FROM pg_database WHERE "datname" = current_database())`;
  await vi.waitFor(async () => expect(await queryDirectly(locks)).toEqual([]), 5000);
}

function queryDirectly(statement: string): Promise<Record<string, unknown>[]> {
  return query(database.url, statement);
}

async function query(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url, types: { getTypeParser: () => String } });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}
