import { expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { completeUndated } from "@/simulator/accounts/mark-items";
import type { Title } from "@/simulator/model";
import { readSimulatorLibrary, sortRows } from "@/tests/app/simulator-library";
import {
  addListedTitle,
  expectEqual,
  getNow,
  isEnded,
  isMovie,
  listAllButOne,
  listJournal,
  removeAtSimkl,
  resync,
  send,
} from "@/tests/fixtures/removed-titles";
import { fixture, setUpSingleUser, user } from "@/tests/fixtures/single-user";
import { findUnlistedTitle, listPosts, storeTitle } from "@/tests/fixtures/sync-fixture";
import { restoreRemoved } from "./restore-removed";
import { listRestoreStatuses } from "./restore-status";

setUpSingleUser();

const isAnimeMovie = ({ kind, animeType, released }: Title) =>
  kind === "anime" && animeType === "movie" && released !== null && released < "2020";

test.each([
  { remembers: true, when: "Simkl still knows what was watched" },
  { remembers: false, when: "Simkl has forgotten everything" },
])("titles return as they were, here and at Simkl, when $when", async ({ remembers }) => {
  const dates = { lastWatchedAt: "2024-03-04T05:06:07Z", ratedAt: "2024-03-05T05:06:07Z" };
  await addListedTitle(isAnimeMovie, { status: "completed", rating: 9, ...dates });
  await addListedTitle(isMovie, { status: "dropped", lastWatchedAt: "2024-03-04T05:06:07Z" });
  await addMemos();
  const before = await readSimklLibrary();
  const removedIds = listAllButOne();
  await removeAtSimkl(...removedIds);
  expect(user.account.items.size).toBe(1);
  if (!remembers) user.account.forgotten.clear();

  const restored = await restoreRemoved(user.userId, { keys: await listJournal() }, getNow());
  expect(restored).toMatchObject({ found: removedIds.length, sent: removedIds.length });
  await send();
  expect(await readSimklLibrary()).toEqual(before);
  await expectEqual();
  // Viewings, lists, memos, ratings: one request each.
  expect(listPosts(fixture, user).map(({ path }) => path)).toEqual([
    "/sync/history",
    "/sync/add-to-list",
    "/sync/history?skip_auto_watching=yes",
    "/sync/ratings",
  ]);
});

test("the bodies contain the dates of each viewing, the addition and the rating", async () => {
  const show = await addListedTitle(isEnded, {
    ...{ status: "hold", addedAt: "2024-02-03T04:05:06Z", rating: 8, ratedAt: "2024-05-05T05:05:05Z" },
    ...{ memo: { text: "Mine", isPrivate: true }, lastWatchedAt: "2024-03-04T05:06:07Z" },
    watched: new Map([
      ["1:1", "2024-03-04T05:06:07Z"],
      ["1:2", "1999-12-31T23:59:59Z"],
      ["1:3", null],
    ]),
  });
  await removeAtSimkl(show.simkl);
  await restoreRemoved(user.userId, { keys: await listJournal() }, getNow());
  await send();
  const ids = `"ids":{"simkl":${show.simkl}}`;
  const episodes = `[{"number":1,"watched_at":"2024-03-04T05:06:07Z"},{"number":2,"watched_at":"1970-01-01T00:00:01Z"},{"number":3,"watched_at":"1970-01-01T00:00:01Z"}]`;
  expect(listPosts(fixture, user)).toEqual([
    {
      path: "/sync/history",
      body: `{"shows":[{${ids},"added_at":"2024-02-03T04:05:06Z","seasons":[{"number":1,"episodes":${episodes}}]}]}`,
    },
    { path: "/sync/add-to-list", body: `{"shows":[{${ids},"to":"hold"}]}` },
    {
      path: "/sync/history?skip_auto_watching=yes",
      body: `{"shows":[{${ids},"status":"hold","memo":{"text":"Mine","is_private":true}}]}`,
    },
    { path: "/sync/ratings", body: `{"shows":[{${ids},"rating":8,"rated_at":"2024-05-05T05:05:05Z"}]}` },
  ]);
});

test("posting viewings that Simkl restored by itself adds no viewing and no rewatch", async () => {
  const { simkl } = await addListedTitle(isEnded, { watched: new Map([["1:1", "2024-03-04T05:06:07Z"]]) });
  await removeAtSimkl(simkl);
  await restoreRemoved(user.userId, { keys: await listJournal() }, getNow());
  await send();
  expect(user.account.items.get(simkl)).toMatchObject({ rewatches: [], undatedCount: 0 });
  expect(await db.watch.count({ where: { userId: user.userId, simklId: simkl } })).toBe(1);
});

test("unnamed episodes return with the completed list, unless more has aired since", async () => {
  const show = await findUnlistedTitle(fixture, user, isEnded);
  user.account.items.set(show.simkl, completeUndated(show, fixture.time.now() - 86_400_000));
  await resync(show.simkl);
  const item = user.account.items.get(show.simkl);
  await removeAtSimkl(show.simkl);
  user.account.forgotten.clear();
  await db.catalogEpisode.create({ data: { simklId: show.simkl, season: 90, number: 1, hasAired: true } });
  const [short] = await listRestoreStatuses(user.userId, await listJournal(), getNow());
  expect(short).toMatchObject({
    lost: { episodes: item?.undatedCount },
    changes: [{ kind: "list", status: "watching" }],
  });

  await db.catalogEpisode.deleteMany({ where: { simklId: show.simkl, season: 90 } });
  const [whole] = await listRestoreStatuses(user.userId, await listJournal(), getNow());
  expect(whole).toMatchObject({ lost: { episodes: 0 }, changes: [{ kind: "list", status: "completed" }] });
  await restoreRemoved(user.userId, { keys: await listJournal() }, getNow());
  await send();
  expect(user.account.items.get(show.simkl)).toMatchObject({
    ...{ status: "completed", undatedCount: item?.undatedCount, lastWatchedAt: item?.lastWatchedAt },
  });
});

test("only the missing part of a title that is back is sent", async () => {
  const { simkl } = await addListedTitle(isMovie, {
    status: "completed",
    lastWatchedAt: "2024-03-04T05:06:07Z",
    rating: 9,
  });
  await removeAtSimkl(simkl);
  const memo = { text: "New", is_private: false };
  await fixture.app.changeAtSimkl(user.account, "writeHistory", {
    movies: [{ ids: { simkl }, status: "dropped", memo }],
  });
  await resync();
  await restoreRemoved(user.userId, { keys: await listJournal() }, getNow());
  await send();
  expect(listPosts(fixture, user).map(({ path }) => path)).toEqual(["/sync/ratings"]);
  expect(user.account.items.get(simkl)).toMatchObject({ status: "dropped", rating: 9, memo: { text: "New" } });
  const secondResult = await restoreRemoved(user.userId, { keys: await listJournal() }, getNow());
  expect(secondResult).toEqual({ found: 1, sent: 0, lost: [], ids: [] });
});

async function readSimklLibrary() {
  return sortRows(await readSimulatorLibrary(fixture.app.simulator.url, user.account.id));
}

/** Adds a memo to each title at Simkl. */
async function addMemos(): Promise<void> {
  const entries = [...user.account.items.values()].map(({ simkl, status }) => ({
    ...{ ids: { simkl }, status },
    memo: { text: `Memo of ${simkl}`, is_private: simkl % 2 === 0 },
  }));
  const titles = fixture.app.simulator.world.titles;
  const isMovie = ({ ids }: (typeof entries)[number]) => titles.get(ids.simkl)?.kind === "movie";
  const body = { movies: entries.filter(isMovie), shows: entries.filter((entry) => !isMovie(entry)) };
  await fixture.app.changeAtSimkl(user.account, "writeHistory", body, { skip_auto_watching: "yes" });
  for (const { ids } of entries) {
    const title = titles.get(ids.simkl);
    if (title) await storeTitle(fixture, title);
  }
  await resync();
}
