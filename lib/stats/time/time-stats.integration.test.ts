import { afterAll, beforeAll, expect, test } from "vitest";
import { findWatchedSpan } from "@/lib/stats/shared/watched-span";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";
import { rebuildUserAggregates, storeLibrary, storeTitles } from "@/tests/fixtures/stored-library";
import { computeTimeStats, type TimeStatsQuery } from "./time-stats";
import { listWatchesAtMinutes } from "./watches-at-minutes";

const TODAY = "2026-11-26";
const MOVIE = 1;
const SHOW = 2;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await storeTitles([
    { simklId: MOVIE, kind: "movie", title: "Long ago", runtime: 100 },
    { simklId: SHOW, kind: "tv", title: "Of late", runtime: 45 },
  ]);
});
afterAll(() => database.stop());

test("everything is drawn from the first day that counts, not from a filled-in date before it", async () => {
  const userId = await stored([
    movie("2000-11-04T00:00:00Z", { dateQuality: "synthetic" }),
    movie("2025-03-01T20:00:00Z", { rewatchId: 7 }),
    episode(1, "2024-06-10T20:00:00Z"),
  ]);
  const all = await findWatchedSpan(userId);
  expect(all).toEqual({ firstDay: "2000-11-04", lastDay: "2025-03-01" });
  expect(await findWatchedSpan(userId, { kind: "movie", watch: "rewatch" })).toEqual({
    firstDay: "2025-03-01",
    lastDay: "2025-03-01",
  });
  expect(await findWatchedSpan(userId, { kind: "anime", watch: null })).toBeNull();

  const everything = { isAll: true, range: { firstDay: "2000-11-04", lastDay: TODAY } };
  const exact = await computeTimeStats(userId, buildQuery(everything));
  expect(exact.drawn).toEqual({ firstDay: "2024-06-10", lastDay: TODAY });
  expect(exact.buckets[0]).toMatchObject({ start: "2024-06-01", total: 45 });
  expect(exact.totals.reduce((sum, { films }) => sum + films, 0)).toBe(2);

  const again = await computeTimeStats(userId, buildQuery({ ...everything, filter: { watch: "rewatch" } }));
  expect(again.drawn.firstDay).toBe("2025-03-01");
  const every = await computeTimeStats(userId, buildQuery({ ...everything, filter: { dates: "all" } }));
  expect(every.drawn.firstDay).toBe("2000-11-04");
});

test("a range that goes on for decades is drawn until today", async () => {
  const userId = await stored([episode(1, "2024-06-10T20:00:00Z")]);
  const range = { firstDay: "2024-01-01", lastDay: "2099-12-31" };
  const { buckets, step } = await computeTimeStats(userId, buildQuery({ range }));
  expect([step, buckets.at(-1)?.start]).toEqual(["month", "2026-11-01"]);
});

test("a step as long as all of the days is not taken, but where two times share it", async () => {
  const userId = await stored([episode(1, "2024-05-04T20:00:00Z")]);
  const range = { firstDay: "2024-05-04", lastDay: "2024-05-04" };
  expect((await computeTimeStats(userId, buildQuery({ range, step: "year" }))).step).toBe("day");
  expect((await computeTimeStats(userId, buildQuery({ range, commonStep: "year" }))).step).toBe("year");
});

test("a year has a first watch only where its beginning is looked at", async () => {
  const userId = await stored([
    episode(1, "2023-02-01T20:00:00Z"),
    movie("2023-07-01T20:00:00Z"),
    episode(2, "2024-01-07T20:00:00Z"),
  ]);
  const firsts = async (firstDay: string, lastDay: string, isAll = false) =>
    (await computeTimeStats(userId, buildQuery({ range: { firstDay, lastDay }, isAll }))).firsts.map(
      ({ year, watch }) => `${year} ${watch?.title} ${watch?.number}`,
    );
  expect(await firsts("2023-02-01", TODAY, true)).toEqual(["2023 Of late 1", "2024 Of late 2"]);
  expect(await firsts("2023-06-01", "2024-01-31")).toEqual(["2024 Of late 2"]);
  expect(await firsts("2023-06-01", "2023-12-31")).toEqual([]);
});

test("viewings of one second set no record, whichever dates are selected", async () => {
  const marked = Array.from({ length: 40 }, (_, at) =>
    episode(at + 10, "2024-05-05T12:00:00Z", { dateQuality: "bulk" }),
  );
  const userId = await stored([
    episode(1, "2024-05-04T20:00:00Z"),
    episode(2, "2024-05-06T20:00:00Z"),
    episode(3, "2024-05-06T21:00:00Z"),
    ...marked,
  ]);
  const stats = await computeTimeStats(userId, buildQuery({ filter: { dates: "all" } }));
  expect(stats).toMatchObject({ activeDays: 3, exactDays: 2, biggest: { day: "2024-05-06", minutes: 90 } });
  expect(stats.streaks).toMatchObject({ longest: { days: 1 }, current: null });
  expect(stats.buckets.reduce((sum, { total }) => sum + total, 0)).toBe(43 * 45);
});

test("a minute passes within the user's own viewings", async () => {
  const [userId, emptyUser] = [await stored([episode(1, "2024-05-04T20:00:00Z")]), await stored([])];
  const positions = [{ day: "2024-05-04", minute: 30 }];
  const filter = { kind: null, watch: null, dates: "exact" } as const;
  expect(await listWatchesAtMinutes(userId, "UTC", filter, positions)).toMatchObject([{ simklId: SHOW, number: 1 }]);
  expect(await listWatchesAtMinutes(emptyUser, "UTC", filter, positions)).toEqual([null]);
});

test("the hundredth hour is passed within a viewing, which is named", async () => {
  const hours = (day: string, from: number) =>
    Array.from({ length: 66 }, (_, at) =>
      episode(from + at, new Date(Date.parse(`${day}T00:00:00Z`) + (at + 1) * 15 * 60_000).toISOString()),
    );
  // Twice 66 episodes of 45 minutes are 99 hours; the movie contains the hundredth.
  const userId = await stored([
    ...hours("2024-05-04", 1),
    ...hours("2024-05-05", 100),
    movie("2024-05-06T20:00:00Z"),
    episode(300, "2024-05-06T22:00:00Z"),
  ]);
  const { milestones } = await computeTimeStats(userId, buildQuery({}));
  const [hundred] = milestones.filter(({ of }) => of === "hours");
  expect(hundred).toMatchObject({
    mark: 100,
    day: "2024-05-06",
    nth: 60,
    watch: { title: "Long ago", simklId: MOVIE },
  });
  const otherUser = await stored([episode(1, "2024-05-06T20:00:00Z")]);
  expect((await computeTimeStats(otherUser, buildQuery({}))).milestones).toEqual([]);
});

interface Stored {
  season: number;
  number: number;
  watchedAt: string;
  rewatchId?: number;
  dateQuality?: "exact" | "bulk" | "synthetic";
}

function movie(watchedAt: string, others: Partial<Stored> = {}) {
  return { simklId: MOVIE, season: 0, number: 0, watchedAt, ...others };
}

function episode(number: number, watchedAt: string, others: Partial<Stored> = {}) {
  return { simklId: SHOW, season: 1, number, watchedAt, ...others };
}

async function stored(watches: (Stored & { simklId: number })[]): Promise<number> {
  const items = [...new Set(watches.map(({ simklId }) => simklId))].map((simklId) => ({ simklId }));
  const userId = await storeLibrary({ items, watches });
  await rebuildUserAggregates(userId, "UTC");
  return userId;
}

function buildQuery({
  filter,
  ...others
}: Partial<Omit<TimeStatsQuery, "filter">> & { filter?: Partial<TimeStatsQuery["filter"]> }): TimeStatsQuery {
  return {
    timeZone: "UTC",
    range: { firstDay: "2024-01-01", lastDay: "2024-12-31" },
    isAll: false,
    unit: "hours",
    step: null,
    calendar: null,
    today: TODAY,
    ...others,
    filter: { kind: null, watch: null, dates: "exact", ...filter },
  };
}
