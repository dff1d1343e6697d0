import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";
import { storeLibrary, storeTitles } from "@/tests/fixtures/stored-library";
import { listPausedTitles } from "./paused-titles";

let database: TestDatabase;
const now = new Date("2026-05-27T20:00:00Z");

beforeAll(async () => {
  database = await createTestDatabase();
  await storeTitles([
    { simklId: 1, kind: "movie", runtime: 100 },
    { simklId: 2, kind: "tv", runtime: 45 },
    { simklId: 3, kind: "anime", runtime: null },
  ]);
  await db.catalogEpisode.create({ data: { simklId: 2, season: 1, number: 3, runtime: 60 } });
});
afterAll(() => database.stop());

async function storePlaybacks(...playbacks: [number, string, object?][]): Promise<number> {
  const userId = await storeLibrary({});
  await db.playback.createMany({
    data: playbacks.map(([simklId, pausedAt, more], index) => ({
      id: 2n ** 62n + BigInt(index),
      userId,
      simklId,
      pausedAt,
      progress: 25,
      ...more,
    })),
  });
  return userId;
}

test("what was paused says how much is left, by the length of the episode or else of the title", async () => {
  const id = await storePlaybacks(
    [1, "2026-05-27T19:00:00Z", { progress: 42.2 }],
    [2, "2026-05-26T19:00:00Z", { season: 1, number: 3, episodeTitle: "Three" }],
    [2, "2026-05-25T19:00:00Z", { season: 1, number: 4 }],
    [3, "2026-05-24T19:00:00Z", { season: 1, number: 1 }],
    [1, "2026-05-23T19:00:00Z", { progress: 100 }],
  );
  const shelf = await listPausedTitles({ id, plan: "vip" }, now, 10);
  expect(shelf.map(({ progress, minutesLeft }) => [progress, minutesLeft])).toEqual([
    [42.2, 58],
    [25, 45],
    [25, 34],
    [25, null],
    [100, 0],
  ]);
  expect(shelf[1]).toMatchObject({ id: "4611686018427387905", season: 1, number: 3, episodeTitle: "Three" });
  expect(await listPausedTitles({ id, plan: "vip" }, now, 2)).toHaveLength(2);
});

test.each([
  ["free", "2026-05-20T20:00:01Z", "2026-05-20T20:00:00Z", "2026-05-27T20:00:01Z"],
  ["pro", "2026-04-27T20:00:01Z", "2026-04-27T20:00:00Z", "2026-05-27T20:00:01Z"],
  ["vip", "2026-02-26T20:00:01Z", "2026-02-26T20:00:00Z", "2026-05-27T20:00:01Z"],
] as const)("Simkl keeps it for a time that the %s plan decides", async (plan, expected, forgotten, until) => {
  const id = await storePlaybacks([1, expected], [2, forgotten]);
  const shelf = await listPausedTitles({ id, plan }, now, 10);
  expect(shelf.map(({ simklId, forgottenAt }) => [simklId, forgottenAt])).toEqual([[1, new Date(until)]]);
});

test("a check-in, which Simkl lists among what is paused, is not on the shelf", async () => {
  const id = await storePlaybacks([1, "2026-05-27T19:00:00Z"], [2, "2026-05-27T19:30:00Z"]);
  const times = { startedAt: now, endsAt: now, progress: 0 };
  await db.nowWatching.create({ data: { userId: id, simklId: 1, mode: "checkin", playbackId: 2n ** 62n, ...times } });
  expect((await listPausedTitles({ id, plan: "vip" }, now, 10)).map(({ simklId }) => simklId)).toEqual([2]);
});

test("data of other users is not shown", async () => {
  await storePlaybacks([1, "2026-05-27T19:00:00Z"]);
  expect(await listPausedTitles({ id: await storeLibrary({}), plan: "vip" }, now, 10)).toEqual([]);
});
