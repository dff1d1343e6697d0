import { expect, test } from "vitest";
import type { Place } from "@/lib/domain/place";
import { buildRounds, type StoredViewing } from "./build-rounds";
import type { RoundViewing, StoredRewatch } from "./round";

const SIX = [1, 2, 3, 4, 5, 6];
const day = (number: number) => new Date(Date.UTC(2026, 0, number, 20));
const places = (numbers: readonly number[]): Place[] => numbers.map((number) => ({ season: 1, number }));
/** Episode n is seen on January `from` + n. */
const viewings = (rewatchId: number, numbers: readonly number[], from: number): StoredViewing[] =>
  places(numbers).map((place) => ({
    ...{ ...place, rewatchId, watchedAt: day(from + place.number) },
    ...{ dateQuality: "exact", isCopy: false },
  }));
const rewatch = (rewatchId: number, more: Partial<StoredRewatch> = {}): StoredRewatch => ({
  ...{ rewatchId, state: "active", startedAt: day(10), lastWatchedAt: day(20), nextToWatch: null, watchedEpisodes: 0 },
  ...more,
});
const rounds = (rewatches: StoredRewatch[], again: StoredViewing[], first: StoredViewing[] = viewings(0, SIX, 0)) =>
  buildRounds({ rewatches, viewings: [...first, ...again], listed: places(SIX), watchedEpisodes: 6 }).rounds;

test("rewatches are numbered by date, those without one last", () => {
  const result = [
    rewatch(5, { startedAt: null, lastWatchedAt: null }),
    rewatch(9, { startedAt: day(12) }),
    rewatch(7, { startedAt: day(14) }),
  ];
  expect(rounds(result, []).map(({ turn, rewatchId }) => [turn, rewatchId])).toEqual([
    [0, 0],
    [1, 9],
    [2, 7],
    [3, 5],
  ]);
});

test("what comes next is the first episode that the rewatch has not, and what lies before the furthest was left out", () => {
  const [, again] = rounds([rewatch(1, { watchedEpisodes: 3 })], viewings(1, [1, 3, 5], 20));
  expect(again).toMatchObject({ covered: 3, next: { season: 1, number: 2 }, skipped: places([2, 4]) });
});

test("a covered rewatch has nothing next and nothing left out", () => {
  const [, again] = rounds([rewatch(1, { state: "completed", watchedEpisodes: 6 })], viewings(1, SIX, 20));
  expect(again).toMatchObject({ covered: 6, next: null, skipped: [] });
});

test("a count beyond the episodes that are named says neither which nor what comes next", () => {
  const [, again] = rounds([rewatch(1, { watchedEpisodes: 4, nextToWatch: "S01E05" })], viewings(1, [5], 20));
  expect(again).toMatchObject({ covered: 4, next: null, skipped: [], nextToWatch: "S01E05" });
});

test.each<[string, Partial<StoredRewatch>, number | null]>([
  ["nothing yet, when it was only opened", { lastWatchedAt: null }, 0],
  ["nothing yet, when the last date is that of its opening", { lastWatchedAt: day(10) }, 0],
  ["not known, when something was seen in it", {}, null],
  ["not known, when it is finished", { state: "completed", lastWatchedAt: null }, null],
])("a count of 0 without episodes is %s", (_, more, covered) => {
  expect(rounds([rewatch(1, more)], [])[1]?.covered).toBe(covered);
});

test("copies of the first watch were filled in: they count, but are no viewings of the rewatch", () => {
  const filled = viewings(1, [1, 2, 3, 4], 0).map((watch) => ({ ...watch, isCopy: true }));
  const [, again] = rounds([rewatch(1, { watchedEpisodes: 5 })], [...filled, ...viewings(1, [5], 20)]);
  expect(again?.viewings.map(({ number }) => number)).toEqual([5]);
  expect(again?.prefilled).toHaveLength(4);
  expect(again?.lastWatchedAt).toEqual(day(20));
  const untouched = rewatch(2, { startedAt: day(10), lastWatchedAt: day(4), watchedEpisodes: 4 });
  expect(rounds([untouched], filled)[1]).toMatchObject({ startedAt: day(10), lastWatchedAt: null });
  expect(again).toMatchObject({ covered: 5, next: { season: 1, number: 6 }, pace: null });
});

test("pace and the longest pause go by exact dates alone", () => {
  const quality = ({ number }: RoundViewing) => (number === 6 ? "bulk" : "exact");
  const again = viewings(1, SIX, 20).map((watch) => ({ ...watch, dateQuality: quality(watch) }) as const);
  const late = again.map((watch) => (watch.number === 5 ? { ...watch, watchedAt: day(31) } : watch));
  const [, round] = rounds([rewatch(1)], late);
  expect(round?.pace).toEqual({ episodes: 5, days: 10 });
  expect(round?.longestPause).toEqual({ days: 7, since: day(24), until: day(31) });
  expect(round?.undated).toBe(1);
});

test("specials are seen, but neither counted nor left out", () => {
  const dated = { watchedAt: day(25), dateQuality: "exact", isCopy: false } as const;
  const special: StoredViewing = { season: 0, number: 1, rewatchId: 1, ...dated };
  const [, again] = rounds([rewatch(1, { watchedEpisodes: 1 })], [special, ...viewings(1, [1], 20)]);
  expect(again).toMatchObject({ covered: 1, skipped: [], next: { season: 1, number: 2 } });
  expect(again?.viewings).toHaveLength(2);
});

test("without a catalogue the episodes of the first watch are those there are", () => {
  const result = buildRounds({
    ...{ rewatches: [rewatch(1, { watchedEpisodes: 1 })], listed: [], watchedEpisodes: 3 },
    viewings: [...viewings(0, [1, 2, 3], 0), ...viewings(1, [1], 20)],
  });
  expect(result.known).toEqual(places([1, 2, 3]));
  expect(result.rounds[1]?.next).toEqual({ season: 1, number: 2 });
});
