import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";
import { storeLibrary, storeTitles } from "@/tests/fixtures/stored-library";
import { listCaughtUp } from "./caught-up";
import { listUpNext } from "./up-next";

let database: TestDatabase;
const now = new Date("2026-05-27T20:00:00Z");
const aired = { nextToWatch: "S01E04", totalEpisodes: 10, watchedEpisodes: 3, nextDate: "2026-05-01T20:00:00Z" };
const lists = ["watching", "plantowatch", "hold", "dropped", "completed"] as const;

beforeAll(async () => {
  database = await createTestDatabase();
  await storeTitles(
    Array.from({ length: 20 }, (_, index) => ({ simklId: index + 1, kind: "tv" as const, runtime: 45 })),
  );
  await storeLibrary({
    items: [
      { simklId: 1, ...aired },
      { simklId: 2, watchedEpisodes: 1 },
    ],
  });
});
afterAll(() => database.stop());

const readTitles = async (user: number) =>
  (await listUpNext(user, "UTC", now)).map(({ simklId, place }) => [simklId, place]);

test("in it are the titles on Watching with a next episode, in the order of the page", async () => {
  const user = await storeLibrary({
    items: [
      { simklId: 1, ...aired, lastWatchedAt: "2026-05-01T12:00:00Z" },
      { simklId: 2, ...aired, notAiredEpisodes: 2, lastWatchedAt: "2026-04-01T12:00:00Z" },
      { simklId: 3, ...aired, notAiredEpisodes: 2, lastWatchedAt: "2026-05-02T12:00:00Z" },
      { simklId: 4, ...aired, notAiredEpisodes: 2, nextDate: "2026-05-28T10:00:00+09:00" },
      { simklId: 5, ...aired, notAiredEpisodes: 6, nextDate: "2026-05-29T10:00:00+09:00" },
      { simklId: 6, ...aired, nextToWatch: null },
      { simklId: 7, ...aired, watchedEpisodes: 0, notAiredEpisodes: 10, nextDate: "2026-07-01" },
    ],
  });
  // The fourth airs at 01:00 UTC on the 28th: another day in Tokyo, the same in New York.
  expect(await readTitles(user)).toEqual([
    [3, "behind"],
    [2, "behind"],
    [4, "soon"],
    [5, "soon"],
    [1, "ended"],
  ]);
  expect((await listUpNext(user, "America/New_York", now))[0]).toMatchObject({
    simklId: 4,
    place: "today",
    runtime: 45,
  });
});

test("what is dropped, held, planned or completed never shows up, whatever its next episode", async () => {
  const user = await storeLibrary({ items: lists.map((status, index) => ({ simklId: index + 1, ...aired, status })) });
  expect(await readTitles(user)).toEqual([[1, "ended"]]);
});

test("caught up means no next episode, whatever the counts say; what was never begun is not", async () => {
  const user = await storeLibrary({
    items: [
      { simklId: 1, nextToWatch: null, totalEpisodes: 10, watchedEpisodes: 1, lastWatchedAt: "2026-05-01T12:00:00Z" },
      { simklId: 2, nextToWatch: null, totalEpisodes: 10, watchedEpisodes: 0 },
      { simklId: 3, nextToWatch: null, totalEpisodes: 2, watchedEpisodes: 2, lastWatchedAt: "2026-05-02T12:00:00Z" },
      { simklId: 4, nextToWatch: null, totalEpisodes: 2, watchedEpisodes: 2, status: "dropped" },
      { simklId: 5, nextToWatch: null, totalEpisodes: 9, watchedEpisodes: 2 },
      { simklId: 6, ...aired },
    ],
  });
  await db.catalogEpisode.createMany({
    data: [
      { simklId: 5, season: 1, number: 3, airsAt: "2026-06-03T20:00:00Z" },
      { simklId: 5, season: 1, number: 4, airsAt: "2026-06-10T20:00:00Z" },
      { simklId: 3, season: 1, number: 2, airsAt: "2026-05-03T20:00:00Z" },
    ],
  });
  const { titles, count } = await listCaughtUp(user, now, 2);
  expect(count).toBe(3);
  expect(titles.map(({ simklId, nextAirsAt }) => [simklId, nextAirsAt])).toEqual([
    [5, new Date("2026-06-03T20:00:00Z")],
    [3, null],
  ]);
  expect(await readTitles(user)).toEqual([[6, "ended"]]);
});

test("data of other users is not shown", async () => {
  const emptyUser = await storeLibrary({});
  expect(await readTitles(emptyUser)).toEqual([]);
  expect(await listCaughtUp(emptyUser, now, 10)).toEqual({ titles: [], count: 0 });
});
