import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { syncUser } from "@/lib/jobs/sync-user";
import { createSeededAccount } from "@/simulator/accounts/seeded-account";
import type { Account, Item } from "@/simulator/model";
import { findLibraryDifferences } from "@/tests/app/find-library-differences";
import { createTestApp, type TestApp } from "@/tests/app/test-app";
import { waitForNextSecond } from "@/tests/app/wait-for-next-second";

let app: TestApp;
let nextId = 870_000;

beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());
afterEach(() => {
  app.simulator.strictness.deltaSessions = "all";
});

describe("when a delta has all sessions of a changed title", () => {
  test("a removed session is deleted after one read that confirms it, with its viewings and its days", async () => {
    const { account, item, userId } = await createRewatchingUser();
    const [removed, kept] = item.rewatches;
    const before = await db.dailyActivity.count({ where: { userId, isRewatch: true } });
    await removeSession(account, item, removed?.id);
    await syncOnce(userId);
    expect(listPaths()).toEqual(["/sync/activities", "/sync/all-items", "/sync/all-items"]);
    expect(await listSessionIds(userId)).toEqual([kept?.id]);
    expect(await db.watch.count({ where: { userId, rewatchId: removed?.id } })).toBe(0);
    expect(await db.dailyActivity.count({ where: { userId, isRewatch: true } })).toBe(before - 1);
    expect(await hasOmissions(userId)).toBe(false);
  });

  test("a session without a start cannot be looked for, and stays", async () => {
    const { account, item, userId } = await createRewatchingUser();
    const [removed] = item.rewatches;
    await db.rewatchSession.updateMany({ where: { userId, rewatchId: removed?.id }, data: { startedAt: null } });
    await removeSession(account, item, removed?.id);
    await syncOnce(userId);
    expect(listPaths()).toEqual(["/sync/activities", "/sync/all-items"]);
    expect(await listSessionIds(userId)).toHaveLength(2);
  });

  test("the free plan, which has no sessions, costs no extra read and deletes none", async () => {
    const { account, item, userId } = await createRewatchingUser();
    account.plan = "free";
    await db.user.update({ where: { id: userId }, data: { plan: "free" } });
    await writeMemo(account, item, "Free");
    await syncOnce(userId);
    expect(listPaths()).toEqual(["/sync/activities", "/sync/all-items"]);
    expect(await listSessionIds(userId)).toHaveLength(2);
  });
});

describe("when a delta has only the sessions that changed", () => {
  test("the first missing session is looked for, stays, and is recorded", async () => {
    app.simulator.strictness.deltaSessions = "changed";
    const { account, item, userId } = await createRewatchingUser();
    await writeMemo(account, item, "One");
    await syncOnce(userId);
    expect(listPaths()).toEqual(["/sync/activities", "/sync/all-items", "/sync/all-items"]);
    expect(await listSessionIds(userId)).toHaveLength(2);
    expect(await hasOmissions(userId)).toBe(true);

    await waitForNextSecond();
    await writeMemo(account, item, "Two");
    await syncOnce(userId);
    expect(listPaths()).toEqual(["/sync/activities", "/sync/all-items"]);
    expect(await listSessionIds(userId)).toHaveLength(2);
  });

  test("a removed session is deleted although another one is only missing in the delta", async () => {
    app.simulator.strictness.deltaSessions = "changed";
    const { account, item, userId } = await createRewatchingUser();
    const [removed, kept] = item.rewatches;
    await removeSession(account, item, removed?.id);
    await syncOnce(userId);
    expect(await listSessionIds(userId)).toEqual([kept?.id]);
    expect(await hasOmissions(userId)).toBe(true);
  });

  test("a session that began after the delta's start needs no extra read", async () => {
    app.simulator.strictness.deltaSessions = "changed";
    const { account, item, userId } = await createRewatchingUser("2026-09-01T12:00:00Z");
    const [kept, removed] = item.rewatches;
    await db.syncState.update({ where: { userId }, data: { deltasOmitSessions: true } });
    await removeSession(account, item, removed?.id);
    await syncOnce(userId);
    expect(listPaths()).toEqual(["/sync/activities", "/sync/all-items"]);
    expect(await listSessionIds(userId)).toEqual([kept?.id]);
  });

  test("an active session is received and updated", async () => {
    app.simulator.strictness.deltaSessions = "changed";
    const { account, title, item, userId } = await createRewatchingUser();
    const session = item.rewatches[1];
    const episodes = [{ number: 2, watched_at: "2026-10-04T20:00:00Z" }];
    await app.changeAtSimkl(
      account,
      "writeHistory",
      { shows: [{ ids: { simkl: title.simkl }, rewatch_id: session?.id, seasons: [{ number: 1, episodes }] }] },
      { allow_rewatch: "yes" },
    );
    await syncOnce(userId);
    expect(await db.watch.count({ where: { userId, rewatchId: session?.id } })).toBe(2);
    expect(await listSessionIds(userId)).toHaveLength(2);
  });
});

test("a session that simkl.com filled with the first watch adds nothing to any day until something of it is seen again", async () => {
  const { account, item, title, userId } = await createRewatchingUser();
  const readAggregates = () =>
    Promise.all([
      db.dailyActivity.findMany({ where: { userId }, orderBy: [{ day: "asc" }, { isRewatch: "asc" }] }),
      db.titleYear.findMany({ where: { userId }, orderBy: [{ year: "asc" }, { isRewatch: "asc" }] }),
    ]);
  const before = await readAggregates();
  expect(app.simulator.startRewatchOnSite(account, title.simkl)).toBe(true);
  await syncOnce(userId);
  const filled = item.rewatches.at(-1);
  expect(await db.watch.count({ where: { userId, rewatchId: filled?.id, isCopy: true } })).toBe(item.watched.size);
  expect(await readAggregates()).toEqual(before);

  const episodes = [{ number: 1, watched_at: "2026-11-04T20:00:00Z" }];
  const show = { ids: { simkl: title.simkl }, rewatch_id: filled?.id, seasons: [{ number: 1, episodes }] };
  await waitForNextSecond();
  await app.changeAtSimkl(account, "writeHistory", { shows: [show] }, { allow_rewatch: "yes" });
  await syncOnce(userId);
  const [days] = await readAggregates();
  expect(days).toHaveLength(before[0].length + 1);
  expect(days.at(-1)).toMatchObject({ isRewatch: true, episodes: 1, day: new Date("2026-11-04") });
});

test("sessions of a title whose kind changed are read, since their episodes are named in another way", async () => {
  app.simulator.strictness.deltaSessions = "changed";
  // An anime has no second season.
  const { account, title, userId } = await createRewatchingUser("2026-10-15T12:00:00Z", { isOneSeason: true });
  await db.syncState.update({ where: { userId }, data: { deltasOmitSessions: true } });
  const listCodes = () =>
    db.rewatchSession.findMany({ where: { userId }, select: { lastWatched: true }, orderBy: { rewatchId: "asc" } });
  expect(await listCodes()).toEqual([{ lastWatched: "S01E01" }, { lastWatched: "S01E01" }]);

  expect(app.simulator.reclassify(title.simkl, "anime")).toBe(true);
  await syncOnce(userId);
  expect(listPaths()).toEqual(["/sync/activities", "/sync/all-items", "/sync/all-items"]);
  expect(await listCodes()).toEqual([{ lastWatched: "E01" }, { lastWatched: "E01" }]);
  expect(await findLibraryDifferences(app, account, userId)).toEqual([]);
});

/** A user with two rewatches of a show, the first episode each time. */
async function createRewatchingUser(lastChange = "2026-10-15T12:00:00Z", { isOneSeason = false } = {}) {
  nextId += 1;
  const size = { movies: 0, shows: 1, anime: 0, episodes: 3 };
  const account = createSeededAccount(app.simulator.world, { id: nextId, seed: nextId, now: new Date(), ...size });
  const [item] = account.items.values();
  const title = app.simulator.world.titles.get(item?.simkl ?? 0);
  if (!item || !title) throw new Error("The simulator gave no show.");
  if (isOneSeason) {
    const episodes = title.episodes.filter(({ season }) => season === 1);
    app.simulator.world.titles.set(title.simkl, { ...title, episodes });
    for (const key of item.watched.keys()) if (!key.startsWith("1:")) item.watched.delete(key);
  }
  for (const [index, at] of ["2026-09-01T20:00:00Z", "2026-10-01T20:00:00Z"].entries()) {
    const id = 10 * nextId + index;
    item.rewatches.push({ id, state: "closed", startedAt: at, lastWatchedAt: at, episodes: new Map([["1:1", at]]) });
  }
  account.stamps.settings = lastChange;
  const userId = await app.registerAccount(account);
  expect(await syncUser(userId, "sign-in")).toBe("done");
  expect(await listSessionIds(userId)).toHaveLength(2);
  return { account, userId, item, title };
}

function removeSession(account: Account, item: Item, id: number | undefined): Promise<void> {
  const show = { ids: { simkl: item.simkl }, rewatch_id: id };
  return app.changeAtSimkl(account, "removeHistory", { shows: [show] }, { allow_rewatch: "yes" });
}

/** Changes the entry of the show and none of its sessions. */
async function writeMemo(account: Account, { simkl, status }: Item, text: string): Promise<void> {
  const show = { ids: { simkl }, status, memo: { text, is_private: false } };
  await app.changeAtSimkl(account, "writeHistory", { shows: [show] });
}

async function syncOnce(userId: number): Promise<void> {
  app.simulator.requests.clear();
  expect(await syncUser(userId, "schedule")).toBe("done");
}

async function listSessionIds(userId: number): Promise<number[]> {
  const sessions = await db.rewatchSession.findMany({ where: { userId }, orderBy: { rewatchId: "asc" } });
  return sessions.map(({ rewatchId }) => rewatchId);
}

async function hasOmissions(userId: number): Promise<boolean> {
  return (await db.syncState.findUniqueOrThrow({ where: { userId } })).deltasOmitSessions;
}

function listPaths(): string[] {
  return app.simulator.requests.records.filter(({ path }) => path.startsWith("/sync")).map(({ path }) => path);
}
