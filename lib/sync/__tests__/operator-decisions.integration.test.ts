import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { syncUser } from "@/lib/jobs/sync-user";
import { getHeldTitles } from "@/lib/sync/removals/held-removals";
import { approveRemovals, rejectRemovals, requestReimport } from "@/lib/sync/run/sync-controls";
import { createSeededAccount } from "@/simulator/accounts/seeded-account";
import type { Account } from "@/simulator/model";
import { createTestApp, type TestApp } from "@/tests/app/test-app";
import { waitForNextSecond } from "@/tests/app/wait-for-next-second";

let app: TestApp;
let nextId = 950_000;

beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

test("an approved mass removal is executed by the next sync, and titles that came back stay", async () => {
  const { account, userId, movies } = await createHeldRemovals();
  await app.changeAtSimkl(account, "addToList", { movies: [{ ids: { simkl: movies[0] }, to: "plantowatch" }] });
  expect(await approveRemovals(userId)).toBe("approved");
  expect(await syncUser(userId, "operator")).toBe("done");
  expect(await db.libraryItem.count({ where: { userId } })).toBe(21);
  expect(await db.removedItem.count({ where: { userId } })).toBe(39);
  expect(await approveRemovals(userId)).toBe("nothing-held");
});

test("the user sees how many titles are held, some by name, and when the second look is due; no one else does", async () => {
  const { userId } = await createHeldRemovals();
  const waiting = await getHeldTitles(userId, 12);
  expect(waiting).toMatchObject({ count: 40, names: expect.any(Array) });
  expect(waiting?.names).toHaveLength(12);
  const { heldSince, nextDueAt } = await getState(userId);
  expect(waiting?.nextLookAt).toEqual(nextDueAt);
  await db.syncState.update({ where: { userId }, data: { nextDueAt: new Date() } });
  expect((await getHeldTitles(userId, 12))?.nextLookAt?.getTime()).toBe((heldSince?.getTime() ?? 0) + 600_000);
  await db.syncState.update({ where: { userId }, data: { pausedBy: "person" } });
  expect((await getHeldTitles(userId, 12))?.nextLookAt).toBeNull();
  expect(await getHeldTitles((await createSyncedUser()).userId, 12)).toBeNull();
});

test("a rejected mass removal removes nothing, also by later syncs, until Simkl lists the titles again", async () => {
  const { account, userId, movies } = await createHeldRemovals();
  expect(await rejectRemovals(userId)).toBe("refused");
  expect(await syncUser(userId, "operator")).toBe("done");
  await waitForNextSecond();
  await app.changeAtSimkl(account, "removeHistory", { movies: [{ ids: { simkl: movies[45] } }] });
  expect(await syncUser(userId, "schedule")).toBe("done");
  expect(await db.libraryItem.count({ where: { userId } })).toBe(59);
  expect(await getState(userId)).toMatchObject({ heldSince: null });
  expect((await getState(userId)).keptRemovals).toHaveLength(40);

  await waitForNextSecond();
  await app.changeAtSimkl(account, "addToList", { movies: [{ ids: { simkl: movies[0] }, to: "plantowatch" }] });
  await app.changeAtSimkl(account, "removeHistory", { movies: [{ ids: { simkl: movies[46] } }] });
  expect(await syncUser(userId, "schedule")).toBe("done");
  expect((await getState(userId)).keptRemovals).toHaveLength(39);
  expect(await rejectRemovals(userId)).toBe("nothing-held");
});

test("a repeated import is counted, and adds what no delta contained", async () => {
  const { account, userId, movies } = await createSyncedUser({ movies: 5, shows: 1, anime: 0, episodes: 4 });
  await db.libraryItem.deleteMany({ where: { userId, simklId: movies[0] } });
  account.items.delete(movies[1] ?? 0);
  app.expectViolations(account, "repeated-full-pull", "an operator's full import is made again on purpose");
  expect(await requestReimport(userId)).toBe("asked");
  expect(await requestReimport(userId)).toBe("running");
  expect(await syncUser(userId, "operator")).toBe("done");
  expect(await syncUser(userId, "operator")).toBe("done");
  const ids = (await db.libraryItem.findMany({ where: { userId } })).map(({ simklId }) => simklId).sort();
  expect(ids).toEqual([...account.items.keys()].sort());
  expect(await getState(userId)).toMatchObject({ phase: "ready", reimports: 1, lastReimportReason: "operator" });
});

/** A library of 60 movies of which Simkl lost 40 at once. */
async function createHeldRemovals() {
  const synced = await createSyncedUser({ movies: 60, shows: 0, anime: 0, episodes: 0 });
  const { account, userId, movies } = synced;
  await app.changeAtSimkl(account, "removeHistory", {
    movies: movies.slice(0, 40).map((simkl) => ({ ids: { simkl } })),
  });
  expect(await syncUser(userId, "schedule")).toBe("done");
  expect((await getState(userId)).heldRemovals).toHaveLength(40);
  return synced;
}

async function createSyncedUser(size = { movies: 1, shows: 0, anime: 0, episodes: 0 }) {
  nextId += 1;
  const account: Account = createSeededAccount(app.simulator.world, {
    id: nextId,
    seed: nextId,
    now: new Date(),
    ...size,
  });
  const userId = await app.registerAccount(account);
  expect(await syncUser(userId, "sign-in")).toBe("done");
  const movies = [...account.items.keys()].filter((id) => app.simulator.world.titles.get(id)?.kind === "movie");
  return { account, userId, movies };
}

function getState(userId: number) {
  return db.syncState.findUniqueOrThrow({ where: { userId } });
}
