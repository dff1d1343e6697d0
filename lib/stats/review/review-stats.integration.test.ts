import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { syncUser } from "@/lib/jobs/sync-user";
import type { Account } from "@/simulator/model";
import { createTestApp, type TestApp } from "@/tests/app/test-app";
import { createEdgeAccount } from "@/tests/fixtures/stats/edge-account";
import { computeBinge } from "@/tests/fixtures/stats/expected-binge";
import {
  computeGenreShares,
  computePeaks,
  computeShows,
  computeTopTitles,
  filterRange,
  sumMinutes,
} from "@/tests/fixtures/stats/expected-review";
import { computeSlices, formatSlice, listExpectedRatings } from "@/tests/fixtures/stats/expected-taste";
import {
  computeStreaks,
  computeTotals,
  type LocalViewing,
  toLines,
  toZone,
} from "@/tests/fixtures/stats/expected-time";
import { listRawCounts, listRawHistory } from "@/tests/fixtures/stats/raw-history";
import { storeTraits } from "@/tests/fixtures/stats/store-traits";
import { rebuildUserAggregates, storeLibrary, storeTitles } from "@/tests/fixtures/stored-library";
import { listMonthsWatched } from "./months-watched";
import { getRangeBefore, toMonthRange, toYearRange } from "./review-range";
import { computeReviewStats, type ReviewStats } from "./review-stats";

const ZONES = ["America/New_York", "Pacific/Kiritimati"];
const PEOPLE = 12;
const NOW = new Date("2026-05-27T20:00:00Z");
const TODAY = "2026-05-27";
/** Edges amid viewings, a leap year, changes of the clock, and ranges that are under way. */
const RANGES = [
  ...["2023", "2024", "2025", "2026"].map(toYearRange),
  ...["2024-02", "2025-03", "2025-11", "2026-05"].map(toMonthRange),
];

interface Person {
  account: Account;
  userId: number;
}

let testApp: TestApp;
const people: (Person & { zone: string })[] = [];

beforeAll(async () => {
  testApp = await createTestApp();
  for (let index = 0; index < PEOPLE; index += 1) {
    const zone = ZONES[index % ZONES.length] ?? "UTC";
    const account = createEdgeAccount(testApp.simulator.world, 950_000 + index, zone, NOW);
    people.push({ ...(await importAccount(account)), zone });
  }
  await storeTraits(testApp.simulator.world);
}, 120_000);
afterAll(() => testApp.close());

describe.each(ZONES)("in %s", (zone) => {
  test("every value of random users equals an independent computation from their raw history", async () => {
    for (const person of people.filter((one) => one.zone === zone)) await expectAllEqual(person, zone, RANGES);
  });
});

test("and those of a user with eight years of history", async () => {
  const vera = [...testApp.simulator.accounts.values()].find(({ name }) => name === "Vera Archive");
  if (!vera) throw new Error("There is no Vera Archive.");
  const person = await importAccount(vera);
  await storeTraits(testApp.simulator.world);
  await rebuildUserAggregates(person.userId, "America/New_York");
  await expectAllEqual(person, "America/New_York", [toYearRange("2024"), toMonthRange("2025-11")]);
}, 60_000);

test("a user without data has empty results, whatever others have", async () => {
  const emptyUser = await storeLibrary({});
  expect(await listMonthsWatched(emptyUser)).toEqual([]);
  expect(await readStats(emptyUser, "UTC", toYearRange("2024"))).toMatchObject({
    totals: [],
    minutes: 0,
    activity: [],
    hours: [],
    first: null,
    last: null,
    binge: null,
    streak: null,
    titles: [],
    genres: [],
    hasBefore: false,
    countries: [],
    unread: { titles: 0, minutes: 0 },
    ratings: [],
    best: [],
    shows: [],
  });
});

test("what has no date is in no year, and what was marked together is in the totals alone", async () => {
  await storeTitles([{ simklId: 1, kind: "tv", runtime: 45, genres: ["Drama"] }]);
  const episode = { simklId: 1, season: 1 };
  const userId = await storeLibrary({
    items: [{ simklId: 1, status: "completed", watchedEpisodes: 3 }],
    watches: [
      { ...episode, number: 1, watchedAt: null, dateQuality: "unknown" },
      { ...episode, number: 2, watchedAt: "2025-05-27T10:00:00Z", dateQuality: "bulk" },
      { ...episode, number: 3, watchedAt: "2025-05-27T10:00:00Z", dateQuality: "bulk" },
    ],
  });
  await rebuildUserAggregates(userId, "UTC");
  expect(await readStats(userId, "UTC", toYearRange("2025"))).toMatchObject({
    minutes: 90,
    activity: [],
    first: null,
    binge: null,
    streak: null,
    titles: [{ viewings: 2, minutes: 90 }],
    genres: [{ genre: "Drama", now: 1, before: 0 }],
    shows: [],
  });
  expect((await readStats(userId, "UTC", toYearRange("2024"))).totals).toEqual([]);
});

test("a binge goes on past midnight, and ends with another title or a long pause", async () => {
  await storeTitles([
    { simklId: 2, kind: "anime", runtime: 24 },
    { simklId: 3, kind: "movie", runtime: 90 },
  ]);
  const at = (number: number, watchedAt: string) => ({ simklId: 2, season: 1, number, watchedAt });
  const userId = await storeLibrary({
    items: [{ simklId: 2 }, { simklId: 3 }],
    watches: [
      at(1, "2025-03-01T19:00:00Z"),
      { simklId: 3, watchedAt: "2025-03-01T20:00:00Z" },
      at(2, "2025-03-01T23:00:00Z"),
      at(3, "2025-03-01T23:30:00Z"),
      at(4, "2025-03-02T02:30:00Z"),
      at(5, "2025-03-02T05:30:01Z"),
      at(6, "2025-03-02T05:50:00Z"),
    ],
  });
  await rebuildUserAggregates(userId, "UTC");
  const { binge } = await readStats(userId, "UTC", toYearRange("2025"));
  expect(binge).toMatchObject({ simklId: 2, episodes: 3, minutes: 72 });
  expect([binge?.from, binge?.to]).toEqual([new Date("2025-03-01T23:00:00Z"), new Date("2025-03-02T02:30:00Z")]);
});

test("an anime without numbered episodes is a movie, and one with them is not", async () => {
  await storeTitles([
    { simklId: 6, kind: "anime", runtime: 110 },
    { simklId: 7, kind: "anime", runtime: 24 },
    { simklId: 8, kind: "movie", runtime: 90 },
  ]);
  const watchedAt = "2025-03-01T19:00:00Z";
  const userId = await storeLibrary({
    items: [{ simklId: 6 }, { simklId: 7 }, { simklId: 8 }],
    watches: [
      { simklId: 6, watchedAt },
      { simklId: 7, season: 1, number: 1, watchedAt },
      { simklId: 8, watchedAt },
    ],
  });
  await rebuildUserAggregates(userId, "UTC");
  const { titles } = await readStats(userId, "UTC", toYearRange("2025"));
  expect(titles.map(({ simklId, isMovie }) => [simklId, isMovie])).toEqual([
    [6, true],
    [8, true],
    [7, false],
  ]);
});

test("titles that the catalogue still has to read are counted, those that Simkl does not know are not", async () => {
  const watched = [11, 12, 13];
  await storeTitles(
    watched.map((simklId) => ({ simklId, kind: "movie", runtime: 90, detailsAt: simklId === 11 ? new Date() : null })),
  );
  await db.unknownTitle.create({ data: { simklId: 12, askedAt: new Date() } });
  const userId = await storeLibrary({
    items: watched.map((simklId) => ({ simklId })),
    watches: watched.map((simklId) => ({ simklId, watchedAt: `2025-03-${simklId}T19:00:00Z` })),
  });
  await rebuildUserAggregates(userId, "UTC");
  expect((await readStats(userId, "UTC", toYearRange("2025"))).unread).toEqual({ titles: 1, minutes: 90 });
  expect((await readStats(userId, "UTC", toMonthRange("2025-04"))).unread).toEqual({ titles: 0, minutes: 0 });
});

test("a movie seen twice in a row is no binge", async () => {
  await storeTitles([{ simklId: 4, kind: "movie", runtime: 90 }]);
  const userId = await storeLibrary({
    items: [{ simklId: 4 }],
    watches: [
      { simklId: 4, watchedAt: "2025-03-01T19:00:00Z" },
      { simklId: 4, rewatchId: 1, watchedAt: "2025-03-01T20:30:00Z" },
    ],
  });
  await rebuildUserAggregates(userId, "UTC");
  expect((await readStats(userId, "UTC", toYearRange("2025"))).binge).toBeNull();
});

test("a show is begun in one month and finished in another, both in the year", async () => {
  await storeTitles([{ simklId: 5, kind: "tv", runtime: 45 }]);
  const at = (number: number, watchedAt: string) => ({ simklId: 5, season: 1, number, watchedAt });
  const userId = await storeLibrary({
    items: [{ simklId: 5, status: "completed", watchedEpisodes: 3 }],
    watches: [at(1, "2025-02-10T19:00:00Z"), at(2, "2025-03-01T03:00:00Z"), at(3, "2025-04-01T03:59:00Z")],
  });
  await rebuildUserAggregates(userId, "America/New_York");
  const readShows = async (range: ReturnType<typeof toYearRange>) => {
    const { shows } = await readStats(userId, "America/New_York", range);
    return shows.filter(({ begun, finished }) => begun + finished > 0);
  };
  expect(await readShows(toMonthRange("2025-02"))).toEqual([{ kind: "tv", begun: 1, finished: 0 }]);
  expect(await readShows(toMonthRange("2025-03"))).toEqual([{ kind: "tv", begun: 0, finished: 1 }]);
  expect(await readShows(toMonthRange("2025-04"))).toEqual([]);
  expect(await readShows(toYearRange("2025"))).toEqual([{ kind: "tv", begun: 1, finished: 1 }]);
  expect(await readShows(toYearRange("2024"))).toEqual([]);
});

async function importAccount(account: Account): Promise<Person> {
  const userId = await testApp.registerAccount(account);
  expect(await syncUser(userId, "sign-in")).toBe("done");
  return { account, userId };
}

function readStats(userId: number, timeZone: string, range: ReturnType<typeof toYearRange>): Promise<ReviewStats> {
  return computeReviewStats(userId, { timeZone, range, today: TODAY });
}

async function expectAllEqual(person: Person, zone: string, ranges: typeof RANGES): Promise<void> {
  const history = toZone(listRawHistory(person.account, testApp.simulator.world), zone);
  const months = new Set(
    filterRange(history, { firstDay: "1999-01-01", lastDay: "2099-12-31" })
      .filter(({ quality }) => quality !== "synthetic")
      .map(({ day }) => day.slice(0, 7)),
  );
  expect(await listMonthsWatched(person.userId)).toEqual([...months].sort());
  for (const range of ranges) {
    const stats = await readStats(person.userId, zone, range);
    const about = `${person.account.id} in ${range.written}`;
    expectTimes(stats, history, about);
    expectTaste(person, stats, history, about);
  }
}

function expectTimes(stats: ReviewStats, history: readonly LocalViewing[], about: string): void {
  const { range, timeZone } = stats;
  const dated = filterRange(history, range);
  const exact = dated.filter(({ quality }) => quality === "exact");
  const totals = stats.totals.map((total) => ({
    name: `${total.kind} ${total.isRewatch} ${total.dateQuality}`,
    numbers: [total.episodes, total.films, total.minutes, total.estimatedMinutes],
  }));
  const query = { timeZone, range, isAll: false, filter: { kind: null, watch: null, dates: "all" } } as const;
  expect(toLines(totals), about).toEqual(
    computeTotals(history, [], { ...query, unit: "hours", step: null, calendar: null, today: TODAY }),
  );
  expect(stats.minutes, about).toBe(sumMinutes(dated));
  const { all, tv, anime, movie } = stats.peaks;
  expect(all, about).toEqual(computePeaks(exact, null));
  expect({ tv, anime, movie }, about).toEqual({
    tv: computePeaks(exact, "tv"),
    anime: computePeaks(exact, "anime"),
    movie: computePeaks(exact, "movie"),
  });
  const named = ({ simklId, season, number }: { simklId: number; season: number; number: number }) =>
    [simklId, season, number].join(":");
  expect(
    [stats.first, stats.last].map((watch) => watch && named(watch)),
    about,
  ).toEqual([exact[0], exact.at(-1)].map((viewing) => (viewing ? named(viewing) : null)));
  const { binge, streak } = stats;
  const expected = computeBinge(history, range, { kind: null, watch: null });
  expect(binge, about).toEqual(expected && expect.objectContaining(expected));
  const until = range.lastDay < TODAY ? range.lastDay : TODAY;
  expect(streak?.days ?? 0, about).toBe(computeStreaks(exact, until).longest);
  expect(stats.isSoFar, about).toBe(range.written.startsWith("2026"));
}

function expectTaste({ account }: Person, stats: ReviewStats, history: readonly LocalViewing[], about: string): void {
  const { world } = testApp.simulator;
  const { range, timeZone } = stats;
  const dated = filterRange(history, range);
  const lines = stats.titles.flatMap((one) => [
    ...(one.place <= 5 ? [`${one.kind} ${one.place}: ${one.simklId} ${one.viewings} ${one.minutes}`] : []),
    ...(one.again > 0 && one.placeAgain <= 5
      ? [`again ${one.placeAgain}: ${one.simklId} ${one.again} ${one.minutesAgain}`]
      : []),
  ]);
  expect(lines.sort(), about).toEqual(computeTopTitles(dated));
  for (const { kind, ofKind, returned } of stats.titles) {
    expect(ofKind, about).toBe(new Set(dated.filter((one) => one.kind === kind).map(({ simklId }) => simklId)).size);
    expect(returned, about).toBe(
      new Set(dated.filter(({ rewatchId }) => rewatchId > 0).map(({ simklId }) => simklId)).size,
    );
  }

  const [now, then] = [dated, filterRange(history, getRangeBefore(range))].map((one) => computeGenreShares(one, world));
  const size = (genre: string) => Math.max(now?.get(genre) ?? 0, then?.get(genre) ?? 0);
  const genres = now ? [...new Set([...now.keys(), ...(then?.keys() ?? [])])] : [];
  expect(stats.hasBefore, about).toBe(then !== null);
  expect(stats.genres, about).toHaveLength(Math.min(6, genres.length));
  for (const shift of stats.genres) {
    expect(shift.now, about).toBeCloseTo(now?.get(shift.genre) ?? 0);
    expect(shift.before, about).toBeCloseTo(then?.get(shift.genre) ?? 0);
  }
  const largest = genres.map(size).sort((a, b) => b - a);
  expect(Math.min(1, ...stats.genres.map(({ genre }) => size(genre))), about).toBeCloseTo(
    largest[Math.min(6, largest.length) - 1] ?? 1,
  );

  const library = { account, world };
  const breakdownQuery = { kind: null, watch: null, timeZone, range };
  expect(stats.countries.map((slice) => formatSlice(slice.value, slice)).sort(), about).toEqual(
    computeSlices(library, history, [], "country", breakdownQuery),
  );
  const given = listExpectedRatings(library, breakdownQuery).map(({ rating }) => rating);
  const rated = stats.ratings.flatMap(({ rating, titles }) => Array<number>(titles).fill(rating));
  expect(rated.sort(), about).toEqual(given.toSorted());
  expect(
    stats.best.map(({ rating }) => rating),
    about,
  ).toEqual(given.toSorted((a, b) => b - a).slice(0, 5));

  const countedOnly = new Set(listRawCounts(account, world).map(({ title }) => title.simkl));
  const shows = { begun: 0, finished: 0 };
  for (const { begun, finished } of stats.shows) {
    shows.begun += begun;
    shows.finished += finished;
  }
  expect(shows, about).toEqual(computeShows({ account, countedOnly }, history, range));
}
