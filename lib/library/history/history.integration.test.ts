import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { DateQuality } from "@/lib/database/generated/enums";
import { toLocalDay } from "@/lib/domain/local-day";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";
import { rebuildUserAggregates, type StoredLibrary, storeLibrary, storeTitles } from "@/tests/fixtures/stored-library";
import { listHistoryDayTotals } from "./history-day-totals";
import type { HistoryFilter } from "./history-filter";
import { type HistoryKey, NEWEST } from "./history-key";
import { listHistoryMonths } from "./history-months";
import { getHistoryPage, type HistoryWatch } from "./history-page";
import { countUndated } from "./undated-count";
import { listUndatedTitles, type UndatedCursor } from "./undated-titles";

let database: TestDatabase;
let emptyUser: number;
const KINDS = { 1: "tv", 2: "movie", 3: "anime", 4: "tv" } as const;
const everything: HistoryFilter = { kind: null, watch: null, search: "" };

beforeAll(async () => {
  database = await createTestDatabase();
  await storeTitles([
    { simklId: 1, kind: "tv", title: "Amélie's Ångström", runtime: 45 },
    { simklId: 2, kind: "movie", title: "The Long Night", runtime: 100 },
    { simklId: 3, kind: "anime", title: "長い夜", englishTitle: "The Long Night of Tokyo", runtime: null },
    { simklId: 4, kind: "tv", title: "An 'odd' <b>title</b>", runtime: 30 },
  ]);
  const watch = { simklId: 1, season: 1, number: 1, watchedAt: "2026-05-09T12:00:00Z" };
  await storeLibrary({
    items: [{ simklId: 1, watchedEpisodes: 9 }],
    watches: [watch, { ...watch, number: 2, watchedAt: null }],
  });
  emptyUser = await storeLibrary({});
});
afterAll(() => database.stop());

/** Every title is an item, so that a search finds it. */
const storeHistory = (watches: NonNullable<StoredLibrary["watches"]>) =>
  storeLibrary({ items: [1, 2, 3, 4].map((simklId) => ({ simklId })), watches });

async function readWholeHistory(user: number, filter: HistoryFilter, limit: number): Promise<HistoryWatch[]> {
  const watches: HistoryWatch[] = [];
  for (let after: HistoryKey = NEWEST; ; ) {
    const page = await getHistoryPage(user, filter, after, limit);
    watches.push(...page.watches);
    const last = page.watches.at(-1);
    if (page.following === null || last === undefined) return watches;
    after = last;
  }
}

const identity = ({ simklId, rewatchId, season, number }: HistoryKey) => `${simklId}:${rewatchId}:${season}:${number}`;

test("pages put together are the whole history, without doubles, also with 12,000 watches at one second", async () => {
  const watches = Array.from({ length: 12_000 }, (_, index) => ({
    simklId: 1,
    season: 1 + Math.floor(index / 3000),
    number: 1 + (index % 3000),
    watchedAt: "2024-05-03T12:00:00Z",
    dateQuality: "bulk" as const,
  }));
  const around = ["2024-05-03T12:00:01Z", "2024-05-03T11:59:59Z"].map((watchedAt, rewatchId) => ({
    simklId: 2,
    watchedAt,
    rewatchId,
  }));
  const found = await readWholeHistory(await storeHistory([...watches, ...around]), everything, 1000);
  expect(found).toHaveLength(12_002);
  expect(new Set(found.map(identity)).size).toBe(12_002);
  expect([found.at(0)?.simklId, found.at(-1)?.simklId]).toEqual([2, 2]);
});

const anyWatch = fc.record({
  simklId: fc.constantFrom(1, 2, 3, 4),
  rewatchId: fc.constantFrom(0, 0, 7),
  season: fc.integer({ min: 0, max: 2 }),
  number: fc.integer({ min: 0, max: 4 }),
  watchedAt: fc.constantFrom(
    null,
    "1970-01-01T00:00:01Z",
    "1999-12-31T23:59:59Z",
    "2000-01-01T00:00:00Z",
    "2024-05-03T12:00:00Z",
    "2024-05-03T12:00:01Z",
    "2026-03-08T04:59:59Z",
    "2026-03-08T05:00:00Z",
    "2026-11-01T03:59:59Z",
    "2026-11-01T06:30:00Z",
  ),
});
const anyFilter: fc.Arbitrary<HistoryFilter> = fc.record({
  kind: fc.constantFrom(null, null, "tv", "anime", "movie"),
  watch: fc.constantFrom(null, null, "first", "rewatch"),
  search: fc.constantFrom("", "", "long NIGHT", "angstrom", "amelies", "'odd' <b>", "nothing", "night long tokyo"),
});
const FOUND: Record<string, number[]> = {
  "": [1, 2, 3, 4],
  "long NIGHT": [2, 3],
  angstrom: [1],
  amelies: [1],
  "'odd' <b>": [4],
  nothing: [],
  "night long tokyo": [3],
};
type AnyWatch = typeof anyWatch extends fc.Arbitrary<infer W> ? W : never;
const isDated = ({ watchedAt }: AnyWatch) => watchedAt !== null && watchedAt >= "2000";
const getQuality = (watch: AnyWatch): DateQuality => (isDated(watch) ? "exact" : "unknown");

test("any filter finds what a naive one finds: in pages, by day, by month, and without a date", async () => {
  const watches = fc.uniqueArray(anyWatch, {
    selector: (watch) => identity({ ...watch, watchedAt: new Date() }),
    maxLength: 40,
  });
  await fc.assert(
    fc.asyncProperty(
      watches,
      anyFilter,
      fc.integer({ min: 1, max: 7 }),
      fc.constantFrom("UTC", "America/New_York", "Asia/Tokyo", "Pacific/Kiritimati"),
      async (all, filter, limit, zone) => {
        const user = await storeHistory(all.map((watch) => ({ ...watch, dateQuality: getQuality(watch) })));
        const matching = all.filter(
          ({ simklId, rewatchId }) =>
            FOUND[filter.search]?.includes(simklId) &&
            (filter.kind === null || KINDS[simklId as keyof typeof KINDS] === filter.kind) &&
            (filter.watch === null || (filter.watch === "rewatch") === rewatchId > 0),
        );
        const dated = matching.filter(isDated);
        const found = await readWholeHistory(user, filter, limit);
        expect(found.map(identity).sort()).toEqual(
          dated.map((watch) => identity({ ...watch, watchedAt: new Date() })).sort(),
        );
        expect(found.map(({ watchedAt }) => watchedAt.getTime())).toEqual(
          dated.map(({ watchedAt }) => Date.parse(watchedAt ?? "")).sort((a, b) => b - a),
        );

        const days = found.map(({ watchedAt }) => toLocalDay(watchedAt, zone));
        const totals = await listHistoryDayTotals(user, zone, filter, ["1999-12-30", "2030-01-01"]);
        expect(totals.map(({ day, episodes, films }) => [day, episodes + films])).toEqual(counts(days).reverse());
        await rebuildUserAggregates(user, zone);
        const months = await listHistoryMonths(user, zone, filter);
        expect(months.map(({ month, watches }) => [month, watches])).toEqual(
          counts(days.map((day) => day.slice(0, 7))),
        );

        const undated = matching.length - dated.length;
        expect(await countUndated(user, filter)).toBe(undated);
        const listed = await readWholeUndated(user, filter, limit);
        expect(listed.reduce((sum, title) => sum + title.watches.length, 0)).toBe(undated);
        expect(new Set(listed.map(({ simklId }) => simklId)).size).toBe(listed.length);
      },
    ),
    { numRuns: 60 },
  );
});

function counts(values: string[]): [string, number][] {
  return [...new Set(values)].sort().map((value) => [value, values.filter((one) => one === value).length]);
}

async function readWholeUndated(user: number, filter: HistoryFilter, limit: number) {
  const titles = [];
  for (let after: UndatedCursor | null = null; ; ) {
    const page = await listUndatedTitles(user, filter, after, limit);
    titles.push(...page.titles);
    if (page.next === null) return titles;
    after = page.next;
  }
}

test("without a date are also episodes that Simkl only counts, by the names of their titles; specials are outside the count", async () => {
  const user = await storeLibrary({
    items: [
      { simklId: 1, watchedEpisodes: 5 },
      { simklId: 2, watchedEpisodes: 0 },
      { simklId: 4, watchedEpisodes: 2 },
    ],
    watches: [
      { simklId: 1, season: 1, number: 1, watchedAt: "2024-05-03T12:00:00Z" },
      { simklId: 1, season: 0, number: 1, watchedAt: null, dateQuality: "unknown" },
      { simklId: 2, watchedAt: "1970-01-01T00:00:01Z", dateQuality: "unknown" },
    ],
  });
  await rebuildUserAggregates(user, "UTC");
  const { titles } = await listUndatedTitles(user, everything, null, 10);
  expect(titles.map(({ simklId, counted, watches }) => [simklId, counted, watches.length])).toEqual([
    [1, 4, 1],
    [2, 0, 1],
    [4, 2, 0],
  ]);
  expect(await countUndated(user, everything)).toBe(8);
  expect(await countUndated(user, { ...everything, watch: "rewatch" })).toBe(0);
});
test("a day's hours are those of its exact dates", async () => {
  const watchedAt = "2024-05-03T12:00:00Z";
  const user = await storeHistory([
    { simklId: 1, season: 1, number: 1, watchedAt, runtime: 60 },
    { simklId: 2, watchedAt },
    { simklId: 3, season: 1, number: 1, watchedAt },
    { simklId: 4, season: 1, number: 1, watchedAt, dateQuality: "bulk" },
  ]);
  expect(await listHistoryDayTotals(user, "UTC", everything, ["2024-05-03", "2024-05-03"])).toEqual([
    { day: "2024-05-03", episodes: 3, films: 1, minutes: 160 },
  ]);
});

test("data of other users is not shown", async () => {
  for (const filter of [everything, { ...everything, search: "amelie" }]) {
    expect(await getHistoryPage(emptyUser, filter, NEWEST, 10)).toEqual({ watches: [], next: null, following: null });
    expect(await listHistoryMonths(emptyUser, "UTC", filter)).toEqual([]);
    expect(await listHistoryDayTotals(emptyUser, "UTC", filter, ["2026-01-01", "2026-12-31"])).toEqual([]);
    expect(await listUndatedTitles(emptyUser, filter, null, 10)).toEqual({ titles: [], next: null });
    expect(await countUndated(emptyUser, filter)).toBe(0);
  }
});
