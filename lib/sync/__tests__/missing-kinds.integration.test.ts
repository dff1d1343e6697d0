import { describe, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { syncUser } from "@/lib/jobs/sync-user";
import { findLibraryDifferences } from "@/tests/app/find-library-differences";
import {
  addFault,
  app,
  createAccount,
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
  time,
} from "@/tests/fixtures/recheck-library";

setUpRechecks();

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
