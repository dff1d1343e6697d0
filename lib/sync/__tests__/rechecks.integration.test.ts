import { describe, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import type { Account } from "@/simulator/model";
import type { Fault } from "@/simulator/state/faults";
import { findLibraryDifferences } from "@/tests/app/find-library-differences";
import { readAggregates, recomputeAggregates } from "@/tests/convergence/sync/recompute-aggregates";
import {
  addFault,
  app,
  createSyncedUser,
  getItem,
  getState,
  listPaused,
  MINUTE,
  markWatched,
  removeTitles,
  SECOND,
  setUpRechecks,
  syncLater,
  syncNow,
  time,
} from "@/tests/fixtures/recheck-library";

setUpRechecks();

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

const ALLOW_REWATCH = { allow_rewatch: "yes" };
const TOO_MUCH = { kind: "status", status: 400, body: { error: "max_items", code: 400 } } as const;

function getDateFrom(path: string): string {
  return app.simulator.requests.records.find((record) => record.path === path)?.query.date_from ?? "";
}

function scrobble(account: Account, handler: string, simkl: number, progress: number): Promise<void> {
  return app.changeAtSimkl(account, handler, { progress, movie: { ids: { simkl } } });
}

function findOtherMovie({ items }: Account, movieId: number): number {
  const { titles } = app.simulator.world;
  return [...items.keys()].find((simkl) => simkl !== movieId && titles.get(simkl)?.kind === "movie") ?? 0;
}

function addRating(account: Account, simkl: number, rating: number): Promise<void> {
  return app.changeAtSimkl(account, "writeRatings", { movies: [{ ids: { simkl }, rating }] });
}

function countWatched(userId: number, simklId: number, number: number): Promise<number> {
  return db.watch.count({ where: { userId, simklId, number, rewatchId: 0, season: 1 } });
}
