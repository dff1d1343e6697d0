import { DateTime } from "luxon";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { syncUser } from "@/lib/jobs/sync-user";
import { computeLibraryStats } from "@/lib/stats/library/library-stats";
import { findWatchedSpan } from "@/lib/stats/shared/watched-span";
import { DIMENSIONS, type Dimension } from "@/lib/stats/taste/dimensions";
import { measureSpread } from "@/lib/stats/taste/measure-spread";
import { computeTasteStats } from "@/lib/stats/taste/taste-stats";
import { computeTimeStats, type TimeStatsQuery } from "@/lib/stats/time/time-stats";
import type { Account } from "@/simulator/model";
import { createTestApp, type TestApp } from "@/tests/app/test-app";
import { createEdgeAccount } from "@/tests/fixtures/stats/edge-account";
import { computeBinge } from "@/tests/fixtures/stats/expected-binge";
import { computeRewatches, LIBRARY_CHECKS } from "@/tests/fixtures/stats/expected-library";
import { computeSlices, formatSlice, getMean, listExpectedRatings } from "@/tests/fixtures/stats/expected-taste";
import {
  computeLags,
  computeMilestones,
  computeSteps,
  computeStreaks,
  computeTotals,
  computeWeek,
  filterViewings,
  type LocalViewing,
  toLines,
  toZone,
} from "@/tests/fixtures/stats/expected-time";
import { listRawCounts, listRawHistory } from "@/tests/fixtures/stats/raw-history";
import { storeEpisodes, storeTraits } from "@/tests/fixtures/stats/store-traits";
import { rebuildUserAggregates, storeLibrary, storeTitles } from "@/tests/fixtures/stored-library";

const ZONES = ["UTC", "America/New_York", "Asia/Tokyo", "Pacific/Kiritimati"];
const PEOPLE = 50;
const NOW = new Date("2026-05-27T20:00:00Z");
const TODAY = "2026-05-27";

let testApp: TestApp;
let binges = 0;
const libraries: { account: Account; userId: number; zone: string }[] = [];

beforeAll(async () => {
  testApp = await createTestApp();
  const { world } = testApp.simulator;
  const accounts = Array.from({ length: PEOPLE }, (_, index) =>
    createEdgeAccount(world, 900_000 + index, ZONES[index % ZONES.length] ?? "UTC", NOW),
  );
  for (const account of accounts) libraries.push(await importAccount(account, account.timeZone));
  await storeTraits(testApp.simulator.world);
  await storeEpisodes(testApp.simulator.world);
}, 180_000);
afterAll(() => testApp.close());

describe.each(ZONES)("in %s", (zone) => {
  test("every value of random users equals an independent computation from their raw history", async () => {
    const people = libraries.filter((one) => one.zone === zone);
    expect(people.length).toBeGreaterThan(PEOPLE / ZONES.length - 1);
    for (const person of people) await expectAllEqual(person, zone);
  });
});

test("and those of a user with eight years of history, in each zone", async () => {
  const vera = [...testApp.simulator.accounts.values()].find(({ name }) => name === "Vera Archive");
  if (!vera) throw new Error("There is no Vera Archive.");
  const person = await importAccount(vera, "UTC");
  await storeTraits(testApp.simulator.world);
  await storeEpisodes(testApp.simulator.world);
  for (const zone of ZONES) {
    await rebuildUserAggregates(person.userId, zone);
    await expectAllEqual(person, zone, 2);
  }
}, 120_000);

test("these comparisons included binges", () => {
  expect(binges).toBeGreaterThan(20);
});

test("a user without data has empty results, whatever others have", async () => {
  const emptyUser = await storeLibrary({});
  const [query] = await buildQueries(emptyUser, "UTC");
  if (!query) throw new Error("No query.");
  expect(await findWatchedSpan(emptyUser)).toBeNull();
  expect(await computeTimeStats(emptyUser, query)).toMatchObject({
    totals: [],
    activeDays: 0,
    years: [],
    biggest: null,
    binge: null,
    milestones: [],
    firsts: [],
    streaks: { longest: null, current: null, drought: null },
  });
});

test("what has no date counts in totals alone, and a single episode has all values", async () => {
  await storeTitles([{ simklId: 1, kind: "tv", runtime: 45 }]);
  const unknown = { simklId: 1, season: 1, dateQuality: "unknown" as const };
  const undated = await storeLibrary({
    items: [{ simklId: 1, watchedEpisodes: 3 }],
    watches: [
      { ...unknown, number: 1, watchedAt: null },
      { ...unknown, number: 2, watchedAt: "1970-01-01T00:00:01Z" },
    ],
  });
  await rebuildUserAggregates(undated, "UTC");
  const [query] = await buildQueries(undated, "UTC");
  if (!query) throw new Error("No query.");
  const stats = await computeTimeStats(undated, query);
  expect(stats).toMatchObject({ activeDays: 0, years: [], milestones: [], biggest: null });
  expect(stats.totals.reduce((sum, { episodes }) => sum + episodes, 0)).toBe(3);
  expect(stats.totals.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(3 * 45);
  expect(stats.buckets.every(({ total }) => total === 0)).toBe(true);
  const { slices } = await computeTasteStats(undated, "genre", {
    timeZone: "UTC",
    kind: null,
    watch: null,
    range: null,
  });
  const unread = { titles: 1, minutes: 135 };
  expect(slices).toEqual([{ value: null, titles: 1, viewings: 3, minutes: 135, rating: null, rated: 0, unread }]);

  const single = await storeLibrary({
    items: [{ simklId: 1, watchedEpisodes: 1 }],
    watches: [{ simklId: 1, season: 1, number: 1, watchedAt: "2026-05-27T10:00:00Z" }],
  });
  await rebuildUserAggregates(single, "UTC");
  const [one] = await buildQueries(single, "UTC");
  if (!one) throw new Error("No query.");
  expect(await computeTimeStats(single, one)).toMatchObject({
    activeDays: 1,
    years: ["2026"],
    biggest: { day: TODAY, minutes: 45 },
    binge: null,
    streaks: { longest: { days: 1 }, current: { days: 1 }, drought: null },
    firsts: [{ year: "2026", watch: { simklId: 1 } }],
  });
});

async function importAccount(account: Account, zone: string) {
  const userId = await testApp.registerAccount(account);
  expect(await syncUser(userId, "sign-in")).toBe("done");
  return { account, userId, zone };
}

/** All filters and units, and ranges with edges of calendars. */
async function buildQueries(userId: number, timeZone: string): Promise<TimeStatsQuery[]> {
  const span = await findWatchedSpan(userId);
  const whole = { firstDay: span?.firstDay ?? TODAY, lastDay: TODAY };
  const filter = { kind: null, watch: null, dates: "exact" } as const;
  const base: TimeStatsQuery = {
    timeZone,
    range: whole,
    isAll: true,
    filter,
    unit: "hours",
    step: null,
    calendar: null,
    today: TODAY,
  };
  const range = (firstDay: string, lastDay: string) => ({ ...base, isAll: false, range: { firstDay, lastDay } });
  return [
    base,
    { ...base, unit: "episodes", step: "year", filter: { ...filter, dates: "all" } },
    { ...base, step: "month", filter: { ...filter, kind: "tv", watch: "first" } },
    { ...range("2024-01-01", "2024-12-31"), step: "week", filter: { ...filter, dates: "all", kind: "movie" } },
    { ...range("2024-02-01", "2024-02-29"), step: "day", filter: { ...filter, watch: "rewatch" } },
    { ...range("2023-12-31", "2025-11-02"), step: "month", calendar: "2025" },
    { ...range("2025-03-09", "2025-03-09"), step: "day", unit: "episodes" },
  ];
}

interface Person {
  account: Account;
  userId: number;
}

/** Every account is compared for everything, and in turns for half of the other queries. */
async function expectAllEqual(person: Person, zone: string, queries?: number) {
  const history = toZone(listRawHistory(person.account, testApp.simulator.world), zone);
  for (const [place, query] of (await buildQueries(person.userId, zone)).slice(0, queries).entries()) {
    if (place > 0 && (place + person.userId) % 2 === 0) continue;
    await expectEqual(person, history, query);
    await expectTaste(person, history, query, DIMENSIONS[(person.userId + place) % DIMENSIONS.length] ?? "genre");
  }
  await expectLibrary(person, history, zone);
}

async function expectLibrary({ account, userId }: Person, history: LocalViewing[], zone: string) {
  const { clock, world } = testApp.simulator;
  const kind = ([null, "tv", "anime", "movie", null] as const)[userId % 5] ?? null;
  const library = { account, world, kind };
  const about = JSON.stringify([account.id, kind]);
  const stats = await computeLibraryStats(userId, kind, TODAY);
  for (const { actual, expected } of LIBRARY_CHECKS)
    expect(actual(stats), about).toEqual(expected(library, clock.now()));
  const rewatches = stats.rewatched.map(({ simklId, times, episodes }) => `${simklId}: ${times} ${episodes}`);
  expect(computeRewatches(library), about).toEqual(expect.arrayContaining(rewatches));
  expect(rewatches, about).toHaveLength(Math.min(10, computeRewatches(library).length));

  const yearAgo = DateTime.fromISO(TODAY, { zone }).minus({ weeks: 52 }).toFormat("yyyy-MM-dd");
  const lately = history.filter(
    ({ quality, rewatchId, day, kind: of }) =>
      quality === "exact" && rewatchId === 0 && day > yearAgo && day <= TODAY && (kind ?? of) === of,
  );
  expect(stats.forecast.usual, about).toBeCloseTo(sumNumbers(lately, ({ minutes }) => minutes) / 52);
}

async function expectTaste(
  { account, userId }: Person,
  history: LocalViewing[],
  { timeZone, filter, range, isAll }: TimeStatsQuery,
  dimension: Dimension,
) {
  const query = { timeZone, kind: filter.kind, watch: filter.watch, range: isAll ? null : range };
  const about = JSON.stringify([account.id, dimension, query]);
  const library = { account, world: testApp.simulator.world };
  const { slices, ratings, community } = await computeTasteStats(userId, dimension, query);
  expect(slices.map((slice) => formatSlice(slice.value, slice)).sort(), about).toEqual(
    computeSlices(library, history, listRawCounts(account, library.world), dimension, query),
  );

  const given = listExpectedRatings(library, query);
  expect(
    toLines(
      ratings.map(({ year, kind, rating, titles }) => ({ name: `${year} ${kind} ${rating}`, numbers: [titles] })),
    ),
    about,
  ).toEqual(toLines(given.map(({ year, kind, rating }) => ({ name: `${year} ${kind} ${rating}`, numbers: [1] }))));
  const average = getMean(given.map(({ rating }) => rating));
  const variance = getMean(given.map(({ rating }) => (rating - (average ?? 0)) ** 2));
  const spread = measureSpread(ratings);
  expect(spread.mean ?? -1, about).toBeCloseTo(average ?? -1);
  expect(spread.deviation ?? -1, about).toBeCloseTo(variance === null ? -1 : Math.sqrt(variance));

  const apart = given.flatMap(({ rating, community: theirs }) => (theirs === null ? [] : [rating - theirs]));
  expect(community.titles, about).toBe(apart.length);
  expect(community.difference ?? -99, about).toBeCloseTo(getMean(apart) ?? -99);
  expect(community.distance ?? -99, about).toBeCloseTo(getMean(apart.map(Math.abs)) ?? -99);
  expect(community.higher[0] ? community.higher[0].rating - community.higher[0].community : 0, about).toBeCloseTo(
    Math.max(0, ...apart),
  );
  expect(community.lower[0] ? community.lower[0].rating - community.lower[0].community : 0, about).toBeCloseTo(
    Math.min(0, ...apart),
  );
}

async function expectEqual({ account, userId }: Person, history: LocalViewing[], query: TimeStatsQuery) {
  const matching = filterViewings(history, query);
  const stats = await computeTimeStats(userId, query);
  const about = JSON.stringify([account.id, query]);

  const totals = stats.totals.map((total) => ({
    name: `${total.kind} ${total.isRewatch} ${total.dateQuality}`,
    numbers: [total.episodes, total.films, total.minutes, total.estimatedMinutes],
  }));
  expect(toLines(totals), about).toEqual(
    computeTotals(history, listRawCounts(account, testApp.simulator.world), query),
  );

  const drawn = stats.buckets.filter(({ total }) => total > 0).map(({ start, total }) => [start, total]);
  expect(Object.fromEntries(drawn), about).toEqual(computeSteps(matching, stats.step, query.unit));
  expect(stats.week, about).toEqual(computeWeek(matching));

  // Records are always of exact dates.
  const exact = filterViewings(history, query, "exact");
  expect(stats.exactDays, about).toBe(new Set(exact.map(({ day }) => day)).size);
  const days = new Set(matching.map(({ day }) => day));
  expect(stats.activeDays, about).toBe(days.size);
  expect(
    sumNumbers(stats.days, ({ minutes }) => minutes),
    about,
  ).toBe(
    sumNumbers(
      matching.filter(({ day }) => day.startsWith(stats.year)),
      ({ minutes }) => minutes,
    ),
  );

  const until = query.range.lastDay < TODAY ? query.range.lastDay : TODAY;
  const { longest, current, drought } = stats.streaks;
  expect({ longest: longest?.days ?? 0, driest: drought?.days ?? 0, isCurrent: current !== null }, about).toEqual(
    computeStreaks(exact, until),
  );

  const perDay = Object.values(computeSteps(exact, "day", "hours"));
  if (query.unit === "hours") expect(stats.biggest?.minutes ?? 0, about).toBe(Math.max(0, ...perDay));
  const binge = computeBinge(history, query.range, query.filter);
  expect(stats.binge, about).toEqual(binge && expect.objectContaining(binge));
  binges += binge ? 1 : 0;

  expect(
    stats.firsts.map(({ year, watch }) => [year, watch?.simklId]),
    about,
  ).toEqual(
    [...new Set(matching.map(({ day }) => day.slice(0, 4)))]
      .filter((year) => query.isAll || `${year}-01-01` >= query.range.firstDay)
      .map((year) => [year, matching.find(({ day }) => day.startsWith(year))?.simklId]),
  );

  expect(stats.lag, about).toEqual(computeLags(matching, query, testApp.simulator.world));

  if (!query.isAll) return;
  const reached = stats.milestones
    .filter(({ of }) => of !== "hours")
    .map(({ of, mark, day, watch }) => `${of.slice(0, -1)} ${mark} ${day} ${watch?.simklId}`);
  const movieMarks = computeMilestones(
    matching.filter(({ isMovie }) => isMovie),
    [10, 50, 100, 250, 500, 1000, 2500],
  );
  const episodeMarks = computeMilestones(
    matching.filter(({ isMovie }) => !isMovie),
    [100, 500, 1000, 2500, 5000, 10_000],
  );
  expect(reached.sort(), about).toEqual([...movieMarks, ...episodeMarks].sort());
  for (const { of, mark, day, watch } of stats.milestones.filter((one) => one.of === "hours")) {
    const [before, upTo] = [matching.filter((one) => one.day < day), matching.filter((one) => one.day <= day)];
    expect(
      sumNumbers(before, ({ minutes }) => minutes),
      `${of} ${about}`,
    ).toBeLessThan(mark * 60);
    expect(
      sumNumbers(upTo, ({ minutes }) => minutes),
      about,
    ).toBeGreaterThanOrEqual(mark * 60);
    let minutes = 0;
    const crossing = matching.find((one) => {
      minutes += one.minutes;
      return minutes >= mark * 60;
    });
    expect(watch?.simklId, about).toBe(crossing?.simklId);
  }
}

function sumNumbers<Row>(rows: readonly Row[], value: (row: Row) => number): number {
  return rows.reduce((sum, row) => sum + value(row), 0);
}
