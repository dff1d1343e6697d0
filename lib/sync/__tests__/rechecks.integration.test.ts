import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/database/client";
import { syncUser } from "@/lib/jobs/sync-user";
import { createSimkl } from "@/lib/simkl/client/client";
import { getSimklConfig, replaceSimkl } from "@/lib/simkl/instance";
import { createSeededAccount } from "@/simulator/accounts/seeded-account";
import type { Account } from "@/simulator/model";
import type { Fault } from "@/simulator/state/faults";
import { silenceLog } from "@/tests/app/capture-log";
import { findLibraryDifferences } from "@/tests/app/find-library-differences";
import { createTestApp, type TestApp } from "@/tests/app/test-app";
import { freezeTime, getRealNow } from "@/tests/app/virtual-time";
import { readAggregates, recomputeAggregates } from "@/tests/convergence/sync/recompute-aggregates";

const SECOND = 1000;
const MINUTE = 60 * SECOND;

const time = freezeTime(getRealNow());
let app: TestApp;
let nextId = 880_000;

beforeAll(async () => {
  app = await createTestApp();
  const sleep = async (ms: number) => time.advance(ms);
  replaceSimkl(createSimkl(getSimklConfig(), { sleep, random: () => 0 }));
});
beforeEach(() => {
  silenceLog();
});
afterEach(() => {
  vi.restoreAllMocks();
  app.simulator.faults.clear();
  app.simulator.strictness.deltaSessions = "all";
});
afterAll(() => app.close());

describe("paused titles", () => {
  test("the last one, finished on simkl.com, is deleted by the next sync, and that list alone is read once more", async () => {
    const { account, userId, movie } = await createSyncedUser();
    await scrobble(account, "scrobblePause", movie, 40);
    await syncLater(userId);
    expect(await listPaused(userId)).toEqual([movie]);

    await scrobble(account, "scrobbleStop", movie, 95);
    expect(await syncLater(userId)).toEqual(["/sync/activities", "/sync/playback"]);
    expect(await listPaused(userId)).toEqual([]);
    expect((await getState(userId)).nextDueAt?.getTime()).toBeLessThanOrEqual(time.now() + 11 * MINUTE);

    time.advance(4 * MINUTE);
    expect(await syncLater(userId)).toEqual(["/sync/activities"]);
    time.advance(6 * MINUTE);
    expect(await syncLater(userId)).toEqual(["/sync/activities", "/sync/playback"]);
    time.advance(20 * MINUTE);
    expect(await syncLater(userId)).toEqual(["/sync/activities"]);
    expect(await findLibraryDifferences(app, account, userId)).toEqual([]);
  });

  test.each([
    ["null", { kind: "empty", body: null }],
    ["{}", { kind: "empty", body: {} }],
    ["[]", { kind: "empty", body: [] }],
  ] satisfies [string, Omit<Fault, "match">][])(
    "%s that hides one is found out ten minutes later",
    async (_, fault) => {
      const { account, userId, movie } = await createSyncedUser();
      // A removal in the same second explains nothing.
      await removeTitles(account, [movie]);
      await scrobble(account, "scrobblePause", findOtherMovie(account, movie), 40);
      addFault(account, "/sync/playback", fault);
      await syncLater(userId);
      expect(await listPaused(userId)).toEqual([]);
      time.advance(11 * MINUTE);
      expect(await syncLater(userId)).toContain("/sync/playback");
      expect(await listPaused(userId)).toHaveLength(1);
    },
  );
});

describe("an answer without what the activities promised", () => {
  test("keeps what else was read, and is read once more from another second", async () => {
    const { account, userId, movie, show } = await createSyncedUser();
    await markWatched(account, show, 3);
    await addRating(account, movie, 3);
    addFault(account, "/sync/all-items", { kind: "empty", body: {} });
    expect(await syncLater(userId)).toEqual(["/sync/activities", "/sync/all-items", "/sync/ratings"]);
    expect((await getItem(userId, movie))?.rating).toBe(3);
    expect(await countWatched(userId, show, 3)).toBe(0);
    const before = getDateFrom("/sync/all-items");

    time.advance(5 * MINUTE);
    expect(await syncLater(userId)).toEqual(["/sync/activities"]);
    time.advance(6 * MINUTE);
    expect(await syncLater(userId)).toEqual(["/sync/activities", "/sync/all-items"]);
    expect(Date.parse(getDateFrom("/sync/all-items"))).toBe(Date.parse(before) - SECOND);
    expect(await countWatched(userId, show, 3)).toBe(1);
    expect(await findLibraryDifferences(app, account, userId)).toEqual([]);
  });

  test("is noticed too when a whole kind is missing among others", async () => {
    const { account, userId, movie, show } = await createSyncedUser();
    await markWatched(account, show, 3);
    await app.changeAtSimkl(account, "addToList", { movies: [{ ids: { simkl: movie }, to: "plantowatch" }] });
    addFault(account, "/sync/all-items", { kind: "missing-key", key: "shows" });
    await syncLater(userId);
    expect(await countWatched(userId, show, 3)).toBe(0);
    expect((await getItem(userId, movie))?.status).toBe("plantowatch");
    time.advance(11 * MINUTE);
    await syncLater(userId);
    expect(await countWatched(userId, show, 3)).toBe(1);
  });

  test("is accepted at the second look when the change was undone", async () => {
    const { account, userId, movie, show } = await createSyncedUser();
    await markWatched(account, show, 3);
    await removeTitles(account, [show]);
    await syncLater(userId);
    time.advance(11 * MINUTE);
    expect(await syncLater(userId)).toContain("/sync/all-items");
    time.advance(11 * MINUTE);
    expect(await syncLater(userId)).toEqual(["/sync/activities"]);
    expect(await getItem(userId, movie)).not.toBeNull();
    expect(await findLibraryDifferences(app, account, userId)).toEqual([]);
  });

  test("hides nothing where the activities leave out the kind itself", async () => {
    const { account, userId, show, anime } = await createSyncedUser();
    await markWatched(account, anime[0] ?? 0, 1);
    time.advance(30 * SECOND);
    await markWatched(account, show, 3);
    addFault(account, "/sync/activities", { kind: "missing-key", key: "anime" });
    addFault(account, "/sync/all-items", { kind: "missing-key", key: "anime" });
    await syncLater(userId);
    time.advance(11 * MINUTE);
    await syncLater(userId);
    expect(await findLibraryDifferences(app, account, userId)).toEqual([]);
  });
});

test("syncs within the seconds of one stamp read nothing twice, and miss nothing", async () => {
  const { account, userId, show } = await createSyncedUser();
  await markWatched(account, show, 3);
  expect(await syncNow(userId)).toEqual(["/sync/activities", "/sync/all-items"]);
  await markWatched(account, show, 4);
  expect(await syncNow(userId)).toEqual(["/sync/activities"]);
  time.advance(6 * SECOND);
  expect(await syncLater(userId)).toEqual(["/sync/activities", "/sync/all-items"]);
  expect(await countWatched(userId, show, 4)).toBe(1);
  expect(await syncLater(userId)).toEqual(["/sync/activities"]);
});

describe("an answer that is too large", () => {
  test("of a delta is read by kind, and by status where a kind is still too large", async () => {
    const { account, userId, movie, show } = await createSyncedUser();
    await markWatched(account, show, 3);
    await addRating(account, movie, 3);
    addFault(account, "/sync/all-items", TOO_MUCH);
    addFault(account, "/sync/all-items/anime", TOO_MUCH);
    addFault(account, "/sync/ratings", TOO_MUCH);
    const lists = ["watching", "plantowatch", "hold", "completed", "dropped"];
    const asked = await syncLater(userId);
    expect(asked.slice(0, 5)).toEqual([
      ...["/sync/activities", "/sync/all-items", "/sync/all-items/shows", "/sync/all-items/movies"],
      "/sync/all-items/anime",
    ]);
    expect(asked.slice(5, 10).sort()).toEqual(lists.map((list) => `/sync/all-items/anime/${list}`).sort());
    expect(asked.slice(10)).toEqual([
      ...["/sync/ratings", "/sync/ratings/shows", "/sync/ratings/movies", "/sync/ratings/anime"],
    ]);
    expect(await countWatched(userId, show, 3)).toBe(1);
    expect((await getItem(userId, movie))?.rating).toBe(3);
    expect(await getState(userId)).toMatchObject({ failures: 0, lastError: null });
    expect(await findLibraryDifferences(app, account, userId)).toEqual([]);
  });

  test("of the ids, read in parts, removes nothing before a second look", async () => {
    const { account, userId, movie } = await createSyncedUser();
    await removeTitles(account, [movie]);
    addFault(account, "/sync/all-items", TOO_MUCH);
    await syncLater(userId);
    expect(await getItem(userId, movie)).not.toBeNull();
    time.advance(11 * MINUTE);
    // Its rating was removed with it, so that answer was empty.
    expect(await syncLater(userId)).toEqual(["/sync/activities", "/sync/ratings", "/sync/all-items"]);
    expect(await getItem(userId, movie)).toBeNull();
  });
});

describe("a kind that is gone whole", () => {
  test("stays when only one answer of ids was without its key", async () => {
    const { account, userId, movie, anime } = await createSyncedUser();
    await removeTitles(account, [movie]);
    addFault(account, "/sync/all-items", { kind: "missing-key", key: "anime" });
    await syncLater(userId);
    expect(await db.libraryItem.count({ where: { userId, simklId: { in: anime } } })).toBe(anime.length);
    expect((await getState(userId)).heldRemovals).toHaveLength(anime.length + 1);
    time.advance(11 * MINUTE);
    await syncLater(userId);
    expect(await getState(userId)).toMatchObject({ heldSince: null, heldRemovals: [] });
    expect(await findLibraryDifferences(app, account, userId)).toEqual([]);
  });

  test("is accepted ten minutes later when the user removed its last titles on simkl.com", async () => {
    const { account, userId, anime } = await createSyncedUser();
    await removeTitles(account, anime);
    await syncLater(userId);
    expect(await db.libraryItem.count({ where: { userId, simklId: { in: anime } } })).toBe(anime.length);
    time.advance(5 * MINUTE);
    expect(await syncLater(userId)).toEqual(["/sync/activities"]);
    time.advance(6 * MINUTE);
    // Their ratings were removed with them, so that answer was empty.
    expect(await syncLater(userId)).toEqual(["/sync/activities", "/sync/ratings", "/sync/all-items"]);
    expect(await db.libraryItem.count({ where: { userId, simklId: { in: anime } } })).toBe(0);
    expect(await findLibraryDifferences(app, account, userId)).toEqual([]);
  });
});

test("what was paused again after its removal stays when the removal is accepted late", async () => {
  const { account, userId, anime } = await createSyncedUser();
  await removeTitles(account, anime);
  time.advance(SECOND);
  const [pausedId = 0] = anime;
  await app.changeAtSimkl(account, "scrobblePause", {
    ...{ progress: 30, anime: { ids: { simkl: pausedId } } },
    episode: { season: 1, number: 1 },
  });
  await syncLater(userId);
  time.advance(11 * MINUTE);
  await syncLater(userId);
  expect(await getItem(userId, pausedId)).toBeNull();
  expect(await listPaused(userId)).toEqual([pausedId]);
});

test("a day keeps no old kind of a title whose kind changed between two responses of one sync", async () => {
  const { account, userId, movie } = await createSyncedUser();
  await app.changeAtSimkl(account, "writeHistory", {
    movies: [{ ids: { simkl: movie }, watched_at: "2026-10-05T20:00:00Z" }],
  });
  await scrobble(account, "scrobblePause", movie, 40);
  app.simulator.scheduledEvents.add({
    ...{ accountId: account.id, skip: 2, moment: "before" },
    run: () => {
      time.advance(30 * SECOND);
      app.simulator.reclassify(movie, "anime");
    },
  });
  await syncLater(userId);
  time.advance(MINUTE);
  await syncLater(userId);
  const title = await db.title.findUniqueOrThrow({ where: { simklId: movie } });
  expect(title.kind).toBe("anime");
  expect(await readAggregates(userId)).toEqual(await recomputeAggregates(userId));
});

test("a rewatch that was removed elsewhere is found within a day although deltas leave out living ones", async () => {
  app.simulator.strictness.deltaSessions = "changed";
  const { account, userId, show } = await createSyncedUser();
  await app.changeAtSimkl(account, "writeHistory", { shows: [{ ids: { simkl: show } }] });
  await app.changeAtSimkl(
    account,
    "writeHistory",
    { shows: [{ ids: { simkl: show }, is_rewatch: true }] },
    ALLOW_REWATCH,
  );
  await syncLater(userId);
  const [session] = await db.rewatchSession.findMany({ where: { userId } });
  expect(session).toBeDefined();
  await db.syncState.update({ where: { userId }, data: { deltasOmitSessions: true } });

  await app.changeAtSimkl(
    account,
    "removeHistory",
    { shows: [{ ids: { simkl: show }, rewatch_id: session?.rewatchId }] },
    ALLOW_REWATCH,
  );
  await syncLater(userId);
  expect(await db.rewatchSession.count({ where: { userId } })).toBe(1);
  time.advance(25 * 60 * MINUTE);
  await syncLater(userId);
  await syncLater(userId);
  expect(await db.rewatchSession.count({ where: { userId } })).toBe(0);
});

test("activities that leave a kind out twice hide nothing of it, though other kinds are read both times", async () => {
  const { account, userId, show, anime } = await createSyncedUser();
  const [rated = 0] = anime;
  await app.changeAtSimkl(account, "writeRatings", { shows: [{ ids: { simkl: rated }, rating: 1 }] });
  await removeTitles(account, [anime[1] ?? 0]);
  await app.changeAtSimkl(account, "addToList", { shows: [{ ids: { simkl: anime[1] }, to: "hold" }] });
  addFault(account, "/sync/activities", { kind: "missing-key", key: "anime", times: 2 });
  for (const path of ["/sync/all-items", "/sync/ratings"])
    addFault(account, path, { kind: "missing-key", key: "anime", times: 2 });
  for (const number of [3, 4]) {
    time.advance(30 * SECOND);
    await markWatched(account, show, number);
    await app.changeAtSimkl(account, "writeRatings", { shows: [{ ids: { simkl: show }, rating: number }] });
    expect(await syncLater(userId)).toEqual(["/sync/activities", "/sync/all-items", "/sync/ratings"]);
  }
  expect((await getItem(userId, rated))?.rating).not.toBe(1);
  time.advance(11 * MINUTE);
  await syncLater(userId);
  expect(await findLibraryDifferences(app, account, userId)).toEqual([]);
  expect(app.simulator.violations.found).toEqual([]);
});

test("a kind that was missing in an import, in the activities and in its response, is found when the activities have it", async () => {
  const account = createAccount();
  app.expectViolations(account, "repeated-full-pull", "the id audit finds that an import without rows was wrong");
  const userId = await app.registerAccount(account);
  addFault(account, "/sync/activities", { kind: "missing-key", key: "anime" });
  addFault(account, "/sync/all-items/anime", { kind: "missing-key", key: "anime" });
  expect(await syncUser(userId, "sign-in")).toBe("done");
  expect(await db.libraryItem.count({ where: { userId, title: { kind: "anime" } } })).toBe(0);
  for (const _ of ["first look", "second look", "import"]) {
    time.advance(11 * MINUTE);
    await syncLater(userId);
  }
  expect(await findLibraryDifferences(app, account, userId)).toEqual([]);
});

const ALLOW_REWATCH = { allow_rewatch: "yes" };
const TOO_MUCH = { kind: "status", status: 400, body: { error: "max_items", code: 400 } } as const;

function createAccount(): Account {
  nextId += 1;
  const size = { movies: 4, shows: 2, anime: 3, episodes: 12 };
  const account = createSeededAccount(app.simulator.world, {
    id: nextId,
    seed: nextId,
    now: new Date(time.now()),
    ...size,
  });
  account.playbacks = [];
  return account;
}

/** An imported user with only settled stamps. */
async function createSyncedUser() {
  const account = createAccount();
  const userId = await app.registerAccount(account);
  expect(await syncUser(userId, "sign-in")).toBe("done");
  time.advance(15 * MINUTE);
  expect(await syncUser(userId, "sign-in")).toBe("done");
  time.advance(MINUTE);
  const listByKind = (kind: string) =>
    [...account.items.keys()].filter((simkl) => app.simulator.world.titles.get(simkl)?.kind === kind);
  return {
    account,
    userId,
    movie: listByKind("movie")[0] ?? 0,
    show: listByKind("tv")[0] ?? 0,
    anime: listByKind("anime"),
  };
}

/** Syncs, and returns the library's paths that it called. */
async function syncLater(userId: number): Promise<string[]> {
  time.advance(10 * SECOND);
  return syncNow(userId);
}

/** The same within the seconds of the latest stamp. */
async function syncNow(userId: number): Promise<string[]> {
  app.simulator.requests.clear();
  await syncUser(userId, "visit");
  return app.simulator.requests.records.filter(({ path }) => path.startsWith("/sync")).map(({ path }) => path);
}

function getDateFrom(path: string): string {
  return app.simulator.requests.records.find((record) => record.path === path)?.query.date_from ?? "";
}

function addFault(account: Account, path: string, fault: Omit<Fault, "match">): void {
  app.simulator.faults.add({ match: { path, account: account.id }, ...fault });
}

function scrobble(account: Account, handler: string, simkl: number, progress: number): Promise<void> {
  return app.changeAtSimkl(account, handler, { progress, movie: { ids: { simkl } } });
}

function findOtherMovie({ items }: Account, movieId: number): number {
  const { titles } = app.simulator.world;
  return [...items.keys()].find((simkl) => simkl !== movieId && titles.get(simkl)?.kind === "movie") ?? 0;
}

function markWatched(account: Account, simkl: number, number: number): Promise<void> {
  const seasons = [{ number: 1, episodes: [{ number, watched_at: `2026-10-0${number}T20:00:00Z` }] }];
  return app.changeAtSimkl(account, "writeHistory", { shows: [{ ids: { simkl }, seasons }] });
}

function addRating(account: Account, simkl: number, rating: number): Promise<void> {
  return app.changeAtSimkl(account, "writeRatings", { movies: [{ ids: { simkl }, rating }] });
}

function removeTitles(account: Account, titles: readonly number[]): Promise<void> {
  const shows = titles.map((simkl) => ({ ids: { simkl } }));
  return app.changeAtSimkl(account, "removeHistory", { shows, movies: shows });
}

async function listPaused(userId: number): Promise<number[]> {
  return (await db.playback.findMany({ where: { userId } })).map(({ simklId }) => simklId);
}

function countWatched(userId: number, simklId: number, number: number): Promise<number> {
  return db.watch.count({ where: { userId, simklId, number, rewatchId: 0, season: 1 } });
}

function getItem(userId: number, simklId: number) {
  return db.libraryItem.findUnique({ where: { userId_simklId: { userId, simklId } } });
}

function getState(userId: number) {
  return db.syncState.findUniqueOrThrow({ where: { userId } });
}
