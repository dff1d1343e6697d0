import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { db } from "@/lib/database/client";
import { syncUser } from "@/lib/jobs/sync-user";
import { exportLibrary } from "@/lib/library/export/export-library";
import { createSeededAccount } from "@/simulator/accounts/seeded-account";
import type { Account } from "@/simulator/model";
import { silenceLog } from "@/tests/app/capture-log";
import { createTestApp, type TestApp } from "@/tests/app/test-app";
import { waitForNextSecond } from "@/tests/app/wait-for-next-second";

let app: TestApp;
let nextId = 820_000;

beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());
beforeEach(() => {
  app.simulator.faults.clear();
  silenceLog();
});
afterEach(() => vi.restoreAllMocks());

test("nothing changed costs exactly one call", async () => {
  const { userId } = await createSyncedUser();
  expect(await syncUser(userId, "schedule")).toBe("done");
  expect(listPaths()).toEqual(["/sync/activities"]);
  expect((await db.user.findUniqueOrThrow({ where: { id: userId } })).libraryRevision).toBe(4);
});

test("an episode that was watched costs two calls and arrives", async () => {
  const { account, userId, show } = await createSyncedUser();
  await app.changeAtSimkl(account, "writeHistory", {
    shows: [{ ids: { simkl: show }, seasons: [{ number: 1, episodes: [{ number: 3 }] }] }],
  });
  expect(await syncUser(userId, "schedule")).toBe("done");
  expect(listPaths()).toEqual(["/sync/activities", "/sync/all-items"]);
  expect(await db.watch.count({ where: { userId, simklId: show, season: 1, number: 3 } })).toBe(1);
  await expectEqual(account, userId);
});

test("an episode that was unmarked goes, and the rest of the show stays", async () => {
  const { account, userId, show } = await createSyncedUser();
  await app.changeAtSimkl(account, "removeHistory", {
    shows: [{ ids: { simkl: show }, seasons: [{ number: 1, episodes: [{ number: 1 }] }] }],
  });
  await syncUser(userId, "schedule");
  expect(await db.watch.count({ where: { userId, simklId: show, season: 1, number: 1 } })).toBe(0);
  await expectEqual(account, userId);
});

test("titles that the weekly id audit finds lacking are checked again ten minutes later, then the whole library is read", async () => {
  const { account, userId, movie } = await createSyncedUser();
  app.expectViolations(account, "repeated-full-pull", "the list of ids had a title, twice, that no delta contained");
  await db.libraryItem.deleteMany({ where: { userId, simklId: movie } });
  const setAuditAge = (minutes: number) =>
    db.syncState.update({ where: { userId }, data: { idAuditAt: new Date(Date.now() - minutes * 60_000) } });

  await setAuditAge(7 * 24 * 60);
  expect(await syncUser(userId, "schedule")).toBe("done");
  expect(listPaths()).toEqual(["/sync/activities", "/sync/all-items"]);
  expect(await getIdAudit(userId)).toEqual({ idAuditOutcome: "suspected", idAuditSuspects: [movie], phase: "ready" });
  await setAuditAge(9);
  await syncUser(userId, "schedule");
  expect(await getIdAudit(userId)).toEqual({ idAuditOutcome: "suspected", idAuditSuspects: [movie], phase: "ready" });
  await setAuditAge(10);
  await syncUser(userId, "schedule");
  expect(await getIdAudit(userId)).toMatchObject({ phase: "importing" });
  expect(await syncUser(userId, "schedule")).toBe("done");
  await expectEqual(account, userId);
});

test("a rating and its removal come through the rating delta", async () => {
  const { account, userId, movie } = await createSyncedUser();
  await app.changeAtSimkl(account, "writeRatings", { movies: [{ ids: { simkl: movie }, rating: 3 }] });
  await syncUser(userId, "schedule");
  expect(listPaths()).toEqual(["/sync/activities", "/sync/ratings"]);
  expect((await getItem(userId, movie))?.rating).toBe(3);

  await waitForNextSecond();
  await app.changeAtSimkl(account, "removeRatings", { movies: [{ ids: { simkl: movie } }] });
  await syncUser(userId, "schedule");
  expect((await getItem(userId, movie))?.rating).toBeNull();
  await expectEqual(account, userId);
});

test("a movie that was marked together with others stays bulk when it is received alone", async () => {
  const { account, userId } = await createSyncedUser({ movies: 3, shows: 0, anime: 0, episodes: 0 });
  const [movie, ...others] = account.items.keys();
  const sameSecond = { watched_at: "2026-03-03T20:15:00Z" };
  await app.changeAtSimkl(account, "removeHistory", {
    movies: [movie, ...others].map((simkl) => ({ ids: { simkl } })),
  });
  await app.changeAtSimkl(account, "writeHistory", {
    movies: [movie, ...others].map((simkl) => ({ ids: { simkl }, ...sameSecond })),
  });
  await syncUser(userId, "schedule");
  expect(await db.watch.count({ where: { userId, dateQuality: "bulk" } })).toBe(3);

  // Settled at Simkl, so that the next delta contains only the memo.
  for (const entry of account.items.values()) entry.changedAt = sameSecond.watched_at;
  await waitForNextSecond();
  await app.changeAtSimkl(account, "writeHistory", {
    movies: [{ ids: { simkl: movie }, status: "completed", memo: { text: "Alone", is_private: false } }],
  });
  await syncUser(userId, "schedule");
  expect((await getItem(userId, movie ?? 0))?.memoText).toBe("Alone");
  expect(await db.watch.count({ where: { userId, dateQuality: "bulk" } })).toBe(3);
});

test("a removed title goes to the journal with all that hung on it", async () => {
  const { account, userId, show } = await createSyncedUser();
  const watches = await db.watch.count({ where: { userId, simklId: show } });
  await app.changeAtSimkl(account, "removeHistory", { shows: [{ ids: { simkl: show } }] });
  await syncUser(userId, "schedule");
  expect(listPaths().length).toBeLessThanOrEqual(3);
  expect(listPaths().at(-1)).toBe("/sync/all-items");
  expect(await getItem(userId, show)).toBeNull();
  const [kept] = await db.removedItem.findMany({ where: { userId } });
  expect(kept).toMatchObject({ simklId: show, item: { simklId: show } });
  expect(kept?.watches).toHaveLength(watches);
  await expectEqual(account, userId);
});

test("a title that was removed and added again between two syncs stays", async () => {
  const { account, userId, movie } = await createSyncedUser();
  await app.changeAtSimkl(account, "removeHistory", { movies: [{ ids: { simkl: movie } }] });
  await app.changeAtSimkl(account, "addToList", { movies: [{ ids: { simkl: movie }, to: "plantowatch" }] });
  await syncUser(userId, "schedule");
  expect((await getItem(userId, movie))?.status).toBe("plantowatch");
  await expectEqual(account, userId);
});

test("a mass removal is held for a second look, and other changes are stored", async () => {
  const { account, userId, show } = await createSyncedUser({ movies: 60, shows: 2, anime: 0, episodes: 6 });
  const movies = [...account.items.keys()].filter(
    (id) => id !== show && app.simulator.world.titles.get(id)?.kind === "movie",
  );
  await app.changeAtSimkl(account, "removeHistory", {
    movies: movies.slice(0, 40).map((simkl) => ({ ids: { simkl } })),
  });
  await app.changeAtSimkl(account, "writeHistory", {
    shows: [{ ids: { simkl: show }, seasons: [{ number: 1, episodes: [{ number: 4 }] }] }],
  });
  await syncUser(userId, "schedule");
  expect(await db.libraryItem.count({ where: { userId } })).toBe(62);
  expect(await db.watch.count({ where: { userId, simklId: show, number: 4 } })).toBe(1);
  const state = await db.syncState.findUniqueOrThrow({ where: { userId } });
  expect(state.heldRemovals).toHaveLength(40);

  await db.syncState.update({ where: { userId }, data: { heldSince: new Date(Date.now() - 15 * 60_000) } });
  await syncUser(userId, "schedule");
  expect(await db.libraryItem.count({ where: { userId } })).toBe(22);
  expect(await db.removedItem.count({ where: { userId } })).toBe(40);
  await expectEqual(account, userId);
});

test.each([
  ["null", { kind: "empty" as const, body: null }],
  ["an empty object", { kind: "empty" as const, body: {} }],
])("%s for the list of ids empties no library at once", async (_, fault) => {
  const { account, userId, movie } = await createSyncedUser({ movies: 60, shows: 0, anime: 0, episodes: 0 });
  await app.changeAtSimkl(account, "removeHistory", { movies: [{ ids: { simkl: movie } }] });
  app.simulator.faults.add({ match: { path: "/sync/all-items", account: account.id }, ...fault });
  await syncUser(userId, "schedule");
  expect(await db.libraryItem.count({ where: { userId } })).toBe(60);
});

test("a fault half way keeps what was read before it, and the next sync asks only for the rest", async () => {
  const { account, userId, movie, show } = await createSyncedUser();
  await app.changeAtSimkl(account, "writeHistory", {
    shows: [{ ids: { simkl: show }, seasons: [{ number: 1, episodes: [{ number: 3 }] }] }],
  });
  await app.changeAtSimkl(account, "writeRatings", { movies: [{ ids: { simkl: movie }, rating: 2 }] });
  app.simulator.faults.add({ match: { path: "/sync/ratings", account: account.id }, kind: "truncate" });
  expect(await syncUser(userId, "schedule")).toBe("failed");
  expect(await db.watch.count({ where: { userId, simklId: show, number: 3 } })).toBe(1);
  expect((await getItem(userId, movie))?.rating).not.toBe(2);
  const { activities } = await db.syncState.findUniqueOrThrow({ where: { userId } });
  expect(activities).toMatchObject({ rechecks: { ratings: { reason: "failed" } } });

  app.simulator.requests.clear();
  expect(await syncUser(userId, "schedule")).toBe("done");
  expect(listPaths()).toEqual(["/sync/activities", "/sync/ratings"]);
  expect((await getItem(userId, movie))?.rating).toBe(2);
  await expectEqual(account, userId);
});

test("no call breaks a rule of Simkl", async () => {
  const { account, userId, movie, show } = await createSyncedUser();
  await app.changeAtSimkl(account, "writeHistory", {
    shows: [{ ids: { simkl: show }, seasons: [{ number: 1 }] }],
    movies: [{ ids: { simkl: movie }, rating: 9 }],
  });
  await syncUser(userId, "schedule");
  await syncUser(userId, "schedule");
  expect(app.simulator.violations.found).toEqual([]);
});

/** An imported user whose last change is a second old, with one partly watched show. */
async function createSyncedUser(size = { movies: 8, shows: 4, anime: 2, episodes: 12 }) {
  nextId += 1;
  const account = createSeededAccount(app.simulator.world, { id: nextId, seed: nextId, now: new Date(), ...size });
  const userId = await app.registerAccount(account);
  await syncUser(userId, "sign-in");
  app.simulator.requests.clear();
  const titles = [...account.items.keys()].map((id) => app.simulator.world.titles.get(id));
  const show = titles.find((title) => title?.kind === "tv")?.simkl ?? 0;
  const movie = titles.find((title) => title?.kind === "movie")?.simkl ?? 0;
  return { account, userId, show, movie };
}

function getIdAudit(userId: number) {
  const select = { idAuditOutcome: true, idAuditSuspects: true, phase: true };
  return db.syncState.findUnique({ where: { userId }, select });
}

/** Our export equals the export after a fresh import of the same account. */
async function expectEqual(account: Account, userId: number): Promise<void> {
  const { id: simklId } = account;
  const ours = await readExport(userId, account);
  await db.libraryItem.deleteMany({ where: { userId } });
  await db.watch.deleteMany({ where: { userId } });
  await db.rewatchSession.deleteMany({ where: { userId } });
  await db.playback.deleteMany({ where: { userId } });
  await db.syncState.update({ where: { userId }, data: { phase: "importing" } });
  await app.registerAccount(account);
  expect(await syncUser(userId, "sign-in"), `of ${simklId}`).toBe("done");
  expect(ours).toEqual(await readExport(userId, account));
}

async function readExport(userId: number, account: Account): Promise<unknown> {
  let text = "";
  for await (const chunk of exportLibrary({ id: userId, plan: account.plan }, new Date(0))) text += chunk;
  return JSON.parse(text);
}

function getItem(userId: number, simklId: number) {
  return db.libraryItem.findUnique({ where: { userId_simklId: { userId, simklId } } });
}

function listPaths(): string[] {
  return app.simulator.requests.records.filter(({ path }) => path.startsWith("/sync")).map(({ path }) => path);
}
