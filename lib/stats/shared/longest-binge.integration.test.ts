import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";
import { rebuildUserAggregates, storeLibrary, storeTitles } from "@/tests/fixtures/stored-library";
import { findLongestBinge } from "./longest-binge";
import type { StatsFilter } from "./stats-filter";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await storeTitles([
    { simklId: 1, kind: "tv", runtime: 45, poster: "12/abc" },
    { simklId: 2, kind: "anime", runtime: null },
    { simklId: 3, kind: "movie", runtime: 90 },
  ]);
});
afterAll(() => database.stop());

const EVERY: StatsFilter = { kind: null, watch: null, dates: "exact" };
const day = (written: string) => ({ firstDay: written, lastDay: written });

/** Episodes at intervals of half an hour. */
function row(simklId: number, from: string, episodes: number, { rewatchId = 0, season = 1 } = {}) {
  return Array.from({ length: episodes }, (_, index) => ({
    ...{ simklId, rewatchId, season, number: index + 1 },
    watchedAt: new Date(Date.parse(from) + index * 30 * 60_000),
  }));
}

async function person(watches: ReturnType<typeof row>): Promise<number> {
  const userId = await storeLibrary({ watches });
  await rebuildUserAggregates(userId, "UTC");
  return userId;
}

test("a binge is of the day on which it began, whatever the zone, also where clocks change", async () => {
  // Until midnight in New York, in the night in which an hour occurs twice there.
  const userId = await person(row(1, "2025-11-02T03:30:00Z", 8));
  const onDay = async (zone: string, written: string) =>
    (await findLongestBinge(userId, zone, day(written), EVERY))?.episodes;
  expect(await onDay("America/New_York", "2025-11-01")).toBe(8);
  expect(await onDay("America/New_York", "2025-11-02")).toBeUndefined();
  expect(await onDay("UTC", "2025-11-01")).toBeUndefined();
  expect(await onDay("UTC", "2025-11-02")).toBe(8);
  expect(await onDay("Pacific/Kiritimati", "2025-11-02")).toBe(8);
  const night = await person(row(1, "2025-11-02T06:30:00Z", 3));
  expect(await findLongestBinge(night, "America/New_York", day("2025-11-02"), EVERY)).toMatchObject({
    from: new Date("2025-11-02T06:30:00Z"),
    to: new Date("2025-11-02T07:30:00Z"),
  });
});

test("no range cuts a binge that goes on past its end, and none has what began before it", async () => {
  const userId = await person(row(1, "2024-12-31T22:10:00Z", 9));
  expect(await findLongestBinge(userId, "UTC", { firstDay: "2024-01-01", lastDay: "2024-12-31" }, EVERY)).toMatchObject(
    {
      ...{ simklId: 1, kind: "tv", title: "Title 1", poster: "12/abc", episodes: 9, minutes: 9 * 45 },
      ...{ from: new Date("2024-12-31T22:10:00Z"), to: new Date("2025-01-01T02:10:00Z") },
    },
  );
  expect(await findLongestBinge(userId, "UTC", { firstDay: "2025-01-01", lastDay: "2025-12-31" }, EVERY)).toBeNull();
});

test("it can be filtered by kind, first watches and rewatches", async () => {
  const userId = await person([
    ...row(1, "2025-05-01T18:00:00Z", 5),
    ...row(1, "2025-05-02T18:00:00Z", 6, { rewatchId: 8 }),
    ...row(2, "2025-05-03T18:00:00Z", 4),
  ]);
  const findWithFilter = async (filter: Partial<StatsFilter>) => {
    const binge = await findLongestBinge(
      userId,
      "UTC",
      { firstDay: "2025-01-01", lastDay: "2025-12-31" },
      { ...EVERY, ...filter },
    );
    return binge && [binge.simklId, binge.episodes, binge.minutes];
  };
  expect(await findWithFilter({})).toEqual([1, 6, 6 * 45]);
  expect(await findWithFilter({ watch: "first" })).toEqual([1, 5, 5 * 45]);
  expect(await findWithFilter({ watch: "rewatch", kind: "anime" })).toBeNull();
  expect(await findWithFilter({ kind: "anime" })).toEqual([2, 4, 4 * 25]);
  expect(await findWithFilter({ kind: "movie" })).toBeNull();
  expect(await findWithFilter({ dates: "all" })).toEqual([1, 6, 6 * 45]);
});

test("of two that are equally long it is the first, and two episodes are none", async () => {
  const userId = await person([
    ...row(2, "2025-05-04T18:00:00Z", 3),
    ...row(1, "2025-05-03T18:00:00Z", 3),
    ...row(1, "2025-06-03T18:00:00Z", 2, { season: 2 }),
  ]);
  expect(await findLongestBinge(userId, "UTC", { firstDay: "2025-01-01", lastDay: "2025-12-31" }, EVERY)).toMatchObject(
    {
      simklId: 1,
    },
  );
  expect(await findLongestBinge(userId, "UTC", day("2025-06-03"), EVERY)).toBeNull();
});

test("no user has another user's", async () => {
  await person(row(1, "2025-05-01T18:00:00Z", 9));
  const emptyUser = await storeLibrary({});
  expect(await findLongestBinge(emptyUser, "UTC", { firstDay: "2000-01-01", lastDay: "2030-12-31" }, EVERY)).toBeNull();
});
