import { afterAll, beforeAll, expect, test } from "vitest";
import { getLastDays } from "@/lib/domain/local-window";
import { listLibraryCounts } from "@/lib/stats/library/library-counts";
import { listCountedEpisodes } from "@/lib/stats/shared/counted-episodes";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";
import { rebuildUserAggregates, storeLibrary, storeTitles } from "@/tests/fixtures/stored-library";
import { countLeftOutWatches } from "./left-out-watches";
import { listRatingCounts } from "./ratings-spread";
import { listWatchedTime } from "./watched-time";

let database: TestDatabase;
let otherUser: number;
let emptyUser: number;
const watchedAt = "2026-05-03T12:00:00Z";

beforeAll(async () => {
  database = await createTestDatabase();
  await storeTitles([
    { simklId: 1, kind: "tv", runtime: 45 },
    { simklId: 2, kind: "movie", runtime: 100 },
    { simklId: 3, kind: "anime", runtime: null },
    { simklId: 4, kind: "anime", animeType: "movie", runtime: 120 },
  ]);
  otherUser = await storeLibrary({
    items: [1, 2, 3, 4].map((simklId) => ({ simklId, status: "dropped", rating: 1, watchedEpisodes: 50 })),
    watches: [{ simklId: 2, watchedAt, dateQuality: "bulk" }],
  });
  await rebuildUserAggregates(otherUser, "UTC");
  emptyUser = await storeLibrary({});
});
afterAll(() => database.stop());

test("titles are counted by kind and list", async () => {
  const user = await storeLibrary({
    items: [
      { simklId: 1, status: "watching" },
      { simklId: 3, status: "completed" },
      { simklId: 4, status: "completed" },
    ],
  });
  const counts = await listLibraryCounts(user);
  expect(counts).toHaveLength(2);
  expect(counts).toEqual(
    expect.arrayContaining([
      { kind: "tv", status: "watching", titles: 1 },
      { kind: "anime", status: "completed", titles: 2 },
    ]),
  );
});

test("time is summed over dated and undated viewings, and unknown lengths are counted", async () => {
  const user = await storeLibrary({
    watches: [
      { simklId: 1, season: 1, number: 1, watchedAt },
      { simklId: 1, season: 1, number: 2, watchedAt: null, dateQuality: "unknown", runtime: 50 },
      { simklId: 1, rewatchId: 9, season: 1, number: 1, watchedAt },
      { simklId: 3, season: 1, number: 1, watchedAt, runtime: 0 },
    ],
  });
  await rebuildUserAggregates(user, "UTC");
  const times = await listWatchedTime(user);
  expect(times).toHaveLength(3);
  expect(times).toEqual(
    expect.arrayContaining([
      { kind: "tv", isRewatch: false, watches: 2, minutes: 95, withoutLength: 0 },
      { kind: "tv", isRewatch: true, watches: 1, minutes: 45, withoutLength: 0 },
      { kind: "anime", isRewatch: false, watches: 1, minutes: 0, withoutLength: 1 },
    ]),
  );
});

test("episodes that are only counted are those without a regular row of a first watch", async () => {
  const user = await storeLibrary({
    items: [
      { simklId: 1, watchedEpisodes: 5 },
      { simklId: 3, watchedEpisodes: 2 },
      { simklId: 4, watchedEpisodes: 1 },
    ],
    watches: [
      { simklId: 1, season: 1, number: 1, watchedAt },
      { simklId: 1, season: 0, number: 1, watchedAt },
      { simklId: 1, rewatchId: 9, season: 1, number: 2, watchedAt },
      { simklId: 4, watchedAt },
    ],
  });
  await rebuildUserAggregates(user, "UTC");
  const episodes = await listCountedEpisodes(user);
  expect(episodes).toHaveLength(2);
  expect(episodes).toEqual(
    expect.arrayContaining([
      { kind: "tv", episodes: 4, minutes: 180, withoutLength: 0 },
      { kind: "anime", episodes: 2, minutes: 0, withoutLength: 2 },
    ]),
  );
});

test("what a chart leaves out is counted within its window, and what has no date at all times", async () => {
  const user = await storeLibrary({
    watches: [
      { simklId: 1, season: 1, number: 1, watchedAt, dateQuality: "bulk" },
      { simklId: 1, season: 1, number: 2, watchedAt: "2025-05-03T12:00:00Z", dateQuality: "bulk" },
      { simklId: 1, season: 1, number: 3, watchedAt: "2026-05-03T00:00:00Z", dateQuality: "synthetic" },
      { simklId: 1, season: 1, number: 4, watchedAt: "1970-01-01T00:00:01Z", dateQuality: "unknown" },
      { simklId: 1, season: 1, number: 5, watchedAt: null, dateQuality: "unknown" },
      { simklId: 2, watchedAt },
    ],
  });
  await rebuildUserAggregates(user, "UTC");
  const window = getLastDays(1, "UTC", new Date(watchedAt));
  expect(await countLeftOutWatches(user, window, null)).toEqual({ bulk: 1, synthetic: 1, undated: 2 });
});

test("ratings are spread by kind, without what was never rated", async () => {
  const user = await storeLibrary({
    items: [
      { simklId: 1, rating: 8 },
      { simklId: 2, rating: 8 },
      { simklId: 3, rating: null },
      { simklId: 4, rating: 10 },
    ],
  });
  const spread = await listRatingCounts(user);
  expect(spread).toHaveLength(3);
  expect(spread).toEqual(
    expect.arrayContaining([
      { rating: 8, kind: "tv", titles: 1 },
      { rating: 8, kind: "movie", titles: 1 },
      { rating: 10, kind: "anime", titles: 1 },
    ]),
  );
});

test("an empty library is empty, whatever other users have", async () => {
  const window = getLastDays(1, "UTC", new Date(watchedAt));
  expect(await listLibraryCounts(otherUser)).not.toEqual([]);
  expect(await listLibraryCounts(emptyUser)).toEqual([]);
  expect(await listWatchedTime(emptyUser)).toEqual([]);
  expect(await listCountedEpisodes(emptyUser)).toEqual([]);
  expect(await listRatingCounts(emptyUser)).toEqual([]);
  expect(await countLeftOutWatches(emptyUser, window, null)).toEqual({ bulk: 0, synthetic: 0, undated: 0 });
});
