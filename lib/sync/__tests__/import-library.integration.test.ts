import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { saveGrant } from "@/lib/auth/tokens/grants";
import { db } from "@/lib/database/client";
import { execute, rows, sql } from "@/lib/database/sql";
import { syncUser } from "@/lib/jobs/sync-user";
import { revokeGrant } from "@/lib/simkl/endpoints/oauth/oauth";
import { getSimkl } from "@/lib/simkl/instance";
import { getImportState } from "@/lib/sync/status/import-state";
import { createSeededAccount } from "@/simulator/accounts/seeded-account";
import type { Account } from "@/simulator/model";
import { silenceLog } from "@/tests/app/capture-log";
import { createTestApp, type TestApp } from "@/tests/app/test-app";

let app: TestApp;
let nextId = 800_000;

beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());
beforeEach(() => {
  app.simulator.requests.clear();
  app.simulator.faults.clear();
  silenceLog();
});
afterEach(() => vi.restoreAllMocks());

test("imports every title, episode and rating, with one call per category", async () => {
  const account = createAccount({ movies: 12, shows: 8, anime: 4, episodes: 160 });
  const userId = await app.registerAccount(account);
  expect(await syncUser(userId, "sign-in")).toBe("done");

  expect(await readStored(userId)).toEqual(buildExpected(account));
  expect(listPaths()).toEqual([
    "/sync/activities",
    "/sync/all-items/shows",
    "/sync/all-items/movies",
    "/sync/all-items/anime",
    "/sync/playback",
  ]);
  expect(app.simulator.violations.found).toEqual([]);
  expect(await getImportState(userId)).toMatchObject({ phase: "ready", problem: null, needsReconnect: false });
});

test("leaves the planner statistics of what it stored", async () => {
  await execute(sql`ALTER TABLE "Watch" SET (autovacuum_enabled = false)`);
  const userId = await app.registerAccount(createAccount({ movies: 200, shows: 80, anime: 20, episodes: 8000 }));
  expect(await syncUser(userId, "sign-in")).toBe("done");
  const [counts] = await rows<{ known: number; stored: number }>(
    sql`SELECT reltuples::int AS known, (SELECT count(*)::int FROM "Watch") AS stored FROM pg_class WHERE oid = '"Watch"'::regclass`,
  );
  expect(counts?.stored).toBeGreaterThan(8000);
  expect(counts?.known).toBe(counts?.stored);
});

test("keeps the activities that were read before the first pull", async () => {
  const account = createAccount({ movies: 2, shows: 1, anime: 0, episodes: 5 });
  const userId = await app.registerAccount(account);
  await syncUser(userId, "sign-in");
  const state = await db.syncState.findUniqueOrThrow({ where: { userId } });
  expect(state.activities).toMatchObject({ movie: { completed: account.stamps.movie.completed } });
  expect(state.importActivities).toBeNull();
});

test("a sign-in during an import lets it finish, under the new grant", async () => {
  const account = createAccount({ movies: 3, shows: 2, anime: 1, episodes: 20 });
  const userId = await app.registerAccount(account);
  const { id: accountId } = account;
  const renewGrant = async () => {
    const { accessToken, refreshToken, scope, expiresAt } = app.simulator.issueToken(accountId);
    const grant = { accessToken, refreshToken: refreshToken ?? "", scope, expiresAt: new Date(expiresAt) };
    await revokeGrant(getSimkl(), (await saveGrant(userId, grant)) ?? "");
  };
  app.simulator.scheduledEvents.add({ accountId, skip: 2, moment: "after", run: renewGrant });
  expect(await syncUser(userId, "sign-in")).toBe("done");
  expect(await readStored(userId)).toEqual(buildExpected(account));
  expect(app.simulator.violations.found).toEqual([]);
});

test("a newcomer's empty library is an import like any other", async () => {
  const userId = await app.registerAccount(createAccount({ movies: 0, shows: 0, anime: 0, episodes: 0 }));
  expect(await syncUser(userId, "sign-in")).toBe("done");
  expect(await db.libraryItem.count({ where: { userId } })).toBe(0);
  expect((await getImportState(userId)).phase).toBe("ready");
});

test.each([
  ["an error page", { kind: "html" as const, status: 200 }],
  ["a truncated answer", { kind: "truncate" as const }],
])(
  "%s in the middle fails the run, and the next one goes on from there",
  async (_, fault) => {
    const account = createAccount({ movies: 6, shows: 4, anime: 2, episodes: 40 });
    const userId = await app.registerAccount(account);
    app.simulator.faults.add({ match: { path: "/sync/all-items/movies", account: account.id }, ...fault });
    expect(await syncUser(userId, "sign-in")).toBe("failed");

    const halfWay = await getImportState(userId);
    expect(halfWay).toMatchObject({
      phase: "importing",
      problem: expect.stringMatching(/^(unavailable|unreadable-answer)$/),
    });
    expect(halfWay.parts.map((part) => part.state)).toEqual(["stored", "asking", "waiting", "waiting"]);

    app.simulator.requests.clear();
    expect(await syncUser(userId, "schedule")).toBe("done");
    expect(listPaths()).toEqual([
      "/sync/activities",
      "/sync/all-items/movies",
      "/sync/all-items/anime",
      "/sync/playback",
    ]);
    expect(await readStored(userId)).toEqual(buildExpected(account));
  },
  60_000,
);

test("a category that is too large for one answer comes by status", async () => {
  const account = createAccount({ movies: 10, shows: 5, anime: 0, episodes: 50 });
  const userId = await app.registerAccount(account);
  app.simulator.faults.add({
    match: { path: "/sync/all-items/shows", account: account.id },
    kind: "status",
    status: 400,
    body: { error: "max_items", code: 400, message: "Too many episodes: 50" },
  });
  expect(await syncUser(userId, "sign-in")).toBe("done");
  expect(listPaths().filter((path) => path.startsWith("/sync/all-items/shows/"))).toHaveLength(5);
  expect(await readStored(userId)).toEqual(buildExpected(account));
  const { parts } = await getImportState(userId);
  expect(parts[0]).toEqual({ part: "shows", state: "stored", titles: 5, episodes: 50 });
});

test("two workers at once make one import", async () => {
  const userId = await app.registerAccount(createAccount({ movies: 4, shows: 2, anime: 1, episodes: 20 }));
  const outcomes = await Promise.all([syncUser(userId, "sign-in"), syncUser(userId, "schedule")]);
  expect(outcomes.sort()).toEqual(["busy", "done"]);
  expect(listPaths().filter((path) => path === "/sync/activities")).toHaveLength(1);
});

test("importing the same library twice changes nothing and loses nothing", async () => {
  const account = createAccount({ movies: 6, shows: 4, anime: 2, episodes: 40 });
  const userId = await app.registerAccount(account);
  await syncUser(userId, "sign-in");
  app.expectViolations(account, "repeated-full-pull", "this is what is tried");
  await db.syncState.update({ where: { userId }, data: { phase: "importing" } });
  expect(await syncUser(userId, "schedule")).toBe("done");
  expect(await readStored(userId)).toEqual(buildExpected(account));
});

test("one person's import leaves another's library alone", async () => {
  const [one, other] = [
    createAccount({ movies: 5, shows: 2, anime: 1, episodes: 20 }),
    createAccount({ movies: 3, shows: 1, anime: 1, episodes: 9 }),
  ];
  const [oneId, otherId] = [await app.registerAccount(one), await app.registerAccount(other)];
  await syncUser(oneId, "sign-in");
  await syncUser(otherId, "sign-in");
  expect(await readStored(oneId)).toEqual(buildExpected(one));
  expect(await readStored(otherId)).toEqual(buildExpected(other));
});

test("a dead grant stops the import and asks for the person", async () => {
  const account = createAccount({ movies: 1, shows: 0, anime: 0, episodes: 0 });
  const userId = await app.registerAccount(account);
  app.simulator.revokeGrants(account.id);
  expect(await syncUser(userId, "sign-in")).toBe("failed");
  expect(await getImportState(userId)).toMatchObject({
    needsReconnect: true,
    problem: "reconnect-needed",
  });
  expect((await db.syncState.findUniqueOrThrow({ where: { userId } })).nextDueAt).toBeNull();
});

test("the run log names each call and holds no token", async () => {
  const userId = await app.registerAccount(createAccount({ movies: 2, shows: 1, anime: 0, episodes: 3 }));
  await syncUser(userId, "sign-in");
  const [run] = await db.syncRun.findMany({ where: { userId } });
  expect(run).toMatchObject({ trigger: "sign-in", outcome: "done", error: null });
  expect(run?.calls).toMatchObject([
    { endpoint: "GET /sync/activities", status: 200 },
    { endpoint: "GET /sync/all-items/shows", status: 200, rows: 1 },
    { endpoint: "GET /sync/all-items/movies", status: 200, rows: 2 },
    { endpoint: "GET /sync/all-items/anime", status: 200 },
    { endpoint: "GET /sync/playback", status: 200 },
    { endpoint: "GET /lists/user/{id}", status: 200 },
  ]);
  expect(JSON.stringify(run?.calls)).not.toMatch(/simkl_[ar]t_/);
});

function createAccount(size: { movies: number; shows: number; anime: number; episodes: number }): Account {
  nextId += 1;
  return createSeededAccount(app.simulator.world, { id: nextId, seed: nextId, now: new Date(), ...size });
}

function listPaths(): string[] {
  return app.simulator.requests.records
    .filter((request) => request.path.startsWith("/sync"))
    .map((request) => request.path);
}

async function readStored(userId: number) {
  const items = await db.libraryItem.findMany({ where: { userId }, orderBy: { simklId: "asc" } });
  const watches = await db.watch.findMany({
    where: { userId, number: { gt: 0 } },
    orderBy: [{ simklId: "asc" }, { number: "asc" }],
  });
  return {
    items: items.map(({ simklId, status, rating }) => ({ simklId, status, rating })),
    watches: watches
      .map((watch) => `${watch.simklId} ${watch.season}:${watch.number} ${watch.watchedAt?.toISOString()}`)
      .sort(),
  };
}

function buildExpected(account: Account) {
  const items = [...account.items.values()].sort((one, other) => one.simkl - other.simkl);
  return {
    items: items.map(({ simkl, status, rating }) => ({ simklId: simkl, status, rating })),
    watches: items
      .flatMap((item) =>
        [...item.watched].map(([key, at]) => `${item.simkl} ${key} ${at && new Date(at).toISOString()}`),
      )
      .sort(),
  };
}
