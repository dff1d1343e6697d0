import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { getLastDays, getLastMonths } from "@/lib/domain/local-window";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";
import { rebuildUserAggregates, type StoredLibrary, storeLibrary, storeTitles } from "@/tests/fixtures/stored-library";
import { listWatchedPerDay } from "./watched-per-day";
import { listWatchedPerMonth } from "./watched-per-month";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await storeTitles([
    { simklId: 1, kind: "tv", runtime: 45 },
    { simklId: 2, kind: "movie", runtime: 100 },
    { simklId: 3, kind: "anime", runtime: null },
  ]);
});
afterAll(() => database.stop());

const episodes = (...dates: string[]): StoredLibrary => ({
  watches: dates.map((watchedAt, index) => ({ simklId: 1, season: 1, number: index + 1, watchedAt })),
});

describe.each([
  [
    "America/New_York, where the night of 1 November 2026 has an hour twice",
    "America/New_York",
    [
      "2026-11-01T03:59:59Z",
      "2026-11-01T04:00:00Z",
      "2026-11-01T06:30:00Z",
      "2026-11-02T04:59:59Z",
      "2026-11-02T05:00:00Z",
    ],
    { "2026-10-31": 1, "2026-11-01": 3, "2026-11-02": 1 },
    { "2026-10": 1, "2026-11": 4 },
  ],
  [
    "America/New_York, where 8 March 2026 has 23 hours",
    "America/New_York",
    ["2026-03-08T04:59:59Z", "2026-03-08T05:00:00Z", "2026-03-09T03:59:59Z", "2026-03-09T04:00:00Z"],
    { "2026-03-07": 1, "2026-03-08": 2, "2026-03-09": 1 },
    { "2026-03": 4 },
  ],
  [
    "Asia/Tokyo, nine hours ahead and without clock changes",
    "Asia/Tokyo",
    ["2026-03-31T14:59:59Z", "2026-03-31T15:00:00Z"],
    { "2026-03-31": 1, "2026-04-01": 1 },
    { "2026-03": 1, "2026-04": 1 },
  ],
  [
    "Pacific/Kiritimati, fourteen hours ahead",
    "Pacific/Kiritimati",
    ["2025-12-31T09:59:59Z", "2025-12-31T10:00:00Z"],
    { "2025-12-31": 1, "2026-01-01": 1 },
    { "2025-12": 1, "2026-01": 1 },
  ],
])("in %s", (_, zone, dates, perDay, perMonth) => {
  const now = new Date("2026-11-02T23:00:00Z");

  test("viewings are counted on their local day", async () => {
    const user = await storeLibrary(episodes(...dates));
    await rebuildUserAggregates(user, zone);
    const rows = await listWatchedPerDay(user, getLastDays(400, zone, now), null);
    expect(Object.fromEntries(rows.map(({ day, watches }) => [day, watches]))).toEqual(perDay);
  });

  test("and in their local month", async () => {
    const user = await storeLibrary(episodes(...dates));
    await rebuildUserAggregates(user, zone);
    const rows = await listWatchedPerMonth(user, getLastMonths(24, zone, now));
    expect(Object.fromEntries(rows.map(({ month, watches }) => [month, watches]))).toEqual(perMonth);
  });
});

test("only the user's exact dates within the window count", async () => {
  await rebuildUserAggregates(await storeLibrary(episodes("2026-05-03T12:00:00Z", "2026-05-03T13:00:00Z")), "UTC");
  const user = await storeLibrary({
    watches: [
      { simklId: 1, season: 1, number: 1, watchedAt: "2026-05-02T23:59:59Z" },
      { simklId: 1, season: 1, number: 2, watchedAt: "2026-05-03T00:00:01Z" },
      { simklId: 1, season: 1, number: 3, watchedAt: "2026-05-03T12:00:00Z", dateQuality: "bulk" },
      { simklId: 1, season: 1, number: 4, watchedAt: "2026-05-03T00:00:00Z", dateQuality: "synthetic" },
      { simklId: 1, season: 1, number: 5, watchedAt: null, dateQuality: "unknown" },
      { simklId: 1, season: 1, number: 6, watchedAt: "2026-05-04T00:00:00Z" },
    ],
  });
  await rebuildUserAggregates(user, "UTC");
  const window = getLastDays(1, "UTC", new Date("2026-05-03T20:00:00Z"));
  const [only, ...others] = await listWatchedPerDay(user, window, null);
  expect(only).toEqual({ day: "2026-05-03", kind: "tv", watches: 1, minutes: 45, minutesAgain: 0 });
  expect(others).toEqual([]);
});

test("kinds and rewatches are apart; a viewing is as long as it says, or as its title, or nothing", async () => {
  const watchedAt = "2026-05-03T12:00:00Z";
  const user = await storeLibrary({
    watches: [
      { simklId: 1, season: 1, number: 1, watchedAt, runtime: 60 },
      { simklId: 1, season: 1, number: 2, watchedAt, runtime: 0 },
      { simklId: 1, rewatchId: 7, season: 1, number: 1, watchedAt: "2026-05-03T13:00:00Z", runtime: 60 },
      { simklId: 2, watchedAt },
      { simklId: 3, season: 1, number: 1, watchedAt },
    ],
  });
  await rebuildUserAggregates(user, "UTC");
  const rows = await listWatchedPerMonth(user, getLastMonths(1, "UTC", new Date(watchedAt)));
  const month = "2026-05";
  expect(rows).toHaveLength(4);
  expect(rows).toEqual(
    expect.arrayContaining([
      { month, kind: "tv", isRewatch: false, watches: 2, minutes: 105 },
      { month, kind: "tv", isRewatch: true, watches: 1, minutes: 60 },
      { month, kind: "movie", isRewatch: false, watches: 1, minutes: 100 },
      { month, kind: "anime", isRewatch: false, watches: 1, minutes: 0 },
    ]),
  );
  const window = getLastDays(1, "UTC", new Date("2026-05-03T20:00:00Z"));
  const shows = async (watch: "first" | "rewatch" | null) =>
    (await listWatchedPerDay(user, window, watch)).filter(({ kind }) => kind === "tv");
  expect(await shows(null)).toMatchObject([{ watches: 3, minutes: 165, minutesAgain: 60 }]);
  expect(await shows("first")).toMatchObject([{ watches: 2, minutes: 105, minutesAgain: 0 }]);
  expect(await shows("rewatch")).toMatchObject([{ watches: 1, minutes: 60, minutesAgain: 60 }]);
});
