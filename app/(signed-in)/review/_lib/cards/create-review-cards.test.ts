import { expect, test } from "vitest";
import type { KindHours } from "@/lib/stats/review/hours-per-kind";
import type { ActivityDay } from "@/lib/stats/shared/activity-days";
import type { Total } from "@/lib/stats/shared/range-totals";
import { buildPeaks, EPISODES, findCard, MOVIE, NOTHING, SHOW } from "@/tests/fixtures/stats/sample-review";
import { createReviewCards } from "./create-review-cards";

test("without anything watched there is no card, even with ratings", () => {
  expect(createReviewCards({ ...NOTHING, ratings: [{ year: "2025", kind: "tv", rating: 8, titles: 1 }] })).toEqual([]);
});

test("dates without a time give only totals and what follows from them", () => {
  const cards = createReviewCards({
    ...NOTHING,
    totals: [{ ...EPISODES, dateQuality: "bulk" }],
    minutes: 450,
    titles: [SHOW],
  });
  expect(cards.map(({ id }) => id)).toEqual(["time", "averages", "top-shows"]);
});

test("of dates filled in from release days alone there is no review", () => {
  const totals: Total[] = [{ ...EPISODES, dateQuality: "synthetic" }];
  expect(createReviewCards({ ...NOTHING, totals, minutes: 450, titles: [SHOW] })).toEqual([]);
  expect(
    findCard({ totals: [EPISODES, { ...EPISODES, dateQuality: "synthetic", episodes: 1 }] }, "time")?.sentence,
  ).toBe("11 episodes in 2025. One of them has a date that may not be when it was watched.");
});

test("cards and rows have unique ids, and no value is broken", () => {
  const activity: ActivityDay[] = [
    { day: "2025-03-01", kind: "tv", isRewatch: false, episodes: 6, films: 0, minutes: 270 },
    { day: "2025-03-02", kind: "movie", isRewatch: true, episodes: 0, films: 1, minutes: 120 },
  ];
  const hours: KindHours[] = [
    { kind: "tv", weekday: 5, hours: Array.from({ length: 24 }, (_, hour) => Number(hour === 23)) },
  ];
  const cards = createReviewCards({
    ...NOTHING,
    totals: [EPISODES, { ...MOVIE, isRewatch: true }],
    minutes: 570,
    activity,
    hours,
    peaks: buildPeaks(activity, hours),
    titles: [SHOW, { ...SHOW, simklId: 8, kind: "movie", viewings: 1, again: 1, minutesAgain: 120 }],
    genres: [{ genre: "Drama", now: 0.6, before: 0.4 }],
    ratings: [{ year: "2025", kind: "tv", rating: 8, titles: 2 }],
  });
  const ids = cards.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { rows } of cards) expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  expect(JSON.stringify(cards)).not.toMatch(/NaN|Infinity|undefined|null (episode|film)/);
  const shares = cards.flatMap(({ rows }) => rows.flatMap(({ share }) => share ?? []));
  expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
});

test("rows about titles lead to their pages on Simkl, and no other row leads anywhere", () => {
  const at = new Date("2025-03-01T20:00:00Z");
  const watch = { ...SHOW, season: 1, number: 2, watchedAt: at };
  const cards = createReviewCards({
    ...NOTHING,
    totals: [EPISODES, { ...EPISODES, isRewatch: true }],
    minutes: 900,
    titles: [{ ...SHOW, again: 10, minutesAgain: 450, returned: 1 }],
    first: watch,
    last: watch,
    binge: { ...SHOW, episodes: 6, from: at, to: at },
    ratings: [{ year: "2025", kind: "tv", rating: 8, titles: 1 }],
    best: [{ ...SHOW, rating: 8 }],
  });
  const leading = cards.filter(({ rows }) => rows.some(({ url }) => url !== undefined));
  expect(leading.map(({ id }) => id)).toEqual(["first-and-last", "binge", "top-shows", "rewatches", "ratings"]);
  for (const { rows } of leading) expect(rows.map(({ url }) => url)).toEqual([SHOW.url]);
});
