import { expect, test } from "vitest";
import { formatDifference, formatPercentChange, formatValue } from "@/app/(signed-in)/stats/compare/messages";
import type { Side } from "@/lib/stats/compare/side";
import { createCompareRows } from "./compare-rows";
import { roundToHundredths } from "./round-value";

const NOTHING: Side = {
  days: 0,
  total: { minutes: 0, episodes: 0, films: 0 },
  perDay: null,
  undated: 0,
  activeDays: 0,
  drawnDays: 0,
  streak: 0,
  biggestDay: null,
  binge: 0,
  rating: null,
  rated: 0,
  trusted: null,
};
const SOME: Side = {
  ...NOTHING,
  days: 100,
  total: { minutes: 6000, episodes: 120, films: 4 },
  perDay: { minutes: 60, episodes: 1.2, films: 0.04 },
  activeDays: 40,
  drawnDays: 100,
  streak: 12,
  biggestDay: { minutes: 480, episodes: 9, films: 1 },
  binge: 9,
  rating: 7.5,
  rated: 30,
  trusted: 90,
};
const HALF: Side = {
  ...SOME,
  days: 200,
  drawnDays: 200,
  total: { minutes: 6000, episodes: 60, films: 4 },
  perDay: { minutes: 30, episodes: 0.3, films: 0.02 },
  rating: 7,
  trusted: 60,
};

const describeRows = (a: Side, b: Side, unit: "hours" | "episodes" = "hours") =>
  Object.fromEntries(
    createCompareRows(a, b, unit).map((row) => [
      row.name,
      [formatValue(row.a, row.as), formatValue(row.b, row.as), formatDifference(row), formatPercentChange(row)],
    ]),
  );

test("values come with their difference and its share of the second", () => {
  expect(describeRows(SOME, HALF)).toMatchObject({
    Time: ["4 d 4 h", "4 d 4 h", "the same", null],
    "Time a day": ["1 h", "30 min", "30 min more", "+100 %"],
    Episodes: ["120", "60", "60 more", "+100 %"],
    "Films a day": ["0.04", "0.02", "0.02 more", "+100 %"],
    "Of a hundred days": ["40 %", "20 %", "20 points more", null],
    "Longest streak": ["12 days", "12 days", "the same", null],
    "Your mean rating": ["7.5", "7.0", "0.5 more", null],
    "Trustworthy dates": ["90 %", "60 %", "30 points more", null],
  });
  expect(describeRows(HALF, SOME)).toMatchObject({
    "Time a day": ["30 min", "1 h", "30 min less", "−50 %"],
    Episodes: ["60", "120", "60 fewer", "−50 %"],
  });
});

test("a percentage is of what was counted, not of what rounding left of it", () => {
  const perDay = (films: number) => ({ minutes: 0, episodes: 0, films });
  const [first, second] = [
    { ...SOME, perDay: perDay(44 / 330) },
    { ...SOME, perDay: perDay(51 / 365) },
  ];
  expect(describeRows(first, second)["Films a day"]).toEqual(["0.13", "0.14", "0.01 fewer", "−5 %"]);
  const [short, long] = [{ ...SOME, total: { ...SOME.total, minutes: 1470 } }, SOME];
  expect(describeRows(short, { ...long, total: { ...long.total, minutes: 1475 } }).Time).toEqual([
    ...["1 d 1 h", "1 d 1 h", "the same", null],
  ]);
});

test("there is no percentage of nothing, and no difference from what is not known", () => {
  for (const [first, second] of [
    [SOME, NOTHING],
    [NOTHING, SOME],
    [NOTHING, NOTHING],
  ] as const) {
    expect(JSON.stringify(describeRows(first, second))).not.toMatch(/NaN|Infinity|undefined/);
  }
  expect(describeRows(SOME, NOTHING)).toMatchObject({
    Time: ["4 d 4 h", "0 min", "4 d 4 h more", null],
    "Time a day": ["1 h", "–", "–", null],
    "Your mean rating": ["7.5", "–", "–", null],
  });
});

test("the biggest day is measured as everything is counted", () => {
  expect(describeRows(SOME, SOME, "episodes")["Biggest day, in viewings"]?.[0]).toBe("10");
});

test("a difference is that of the figures as they are shown, a percentage that of the figures themselves", () => {
  const perDay = (minutes: number, episodes: number) => ({ minutes, episodes, films: 0 });
  const a = {
    ...SOME,
    perDay: perDay(103.4, 2.3949),
    rating: 7.34,
    trusted: 68.4,
    total: { ...SOME.total, minutes: 2000 },
  };
  const b = {
    ...SOME,
    perDay: perDay(117.6, 2.5451),
    rating: 7.26,
    trusted: 61.6,
    total: { ...SOME.total, minutes: 1439 },
  };
  expect(describeRows(a, b)).toMatchObject({
    Time: ["1 d 9 h", "23 h 59 min", "9 h 1 min more", "+39 %"],
    "Time a day": ["1 h 43 min", "1 h 58 min", "15 min less", "−12 %"],
    "Episodes a day": ["2.39", "2.55", "0.16 fewer", "−6 %"],
    "Your mean rating": ["7.3", "7.3", "the same", null],
    "Trustworthy dates": ["68 %", "62 %", "6 points more", null],
  });
});

test("a table rounds less, and its differences are those of its rounded values", () => {
  const b = { ...SOME, perDay: { minutes: 117.634, episodes: 2.5451, films: 0 } };
  const ofTable = createCompareRows(
    { ...SOME, perDay: { ...b.perDay, minutes: 103.396 } },
    b,
    "hours",
    roundToHundredths,
  );
  const day = ofTable.find(({ name }) => name === "Time a day");
  expect([day?.a, day?.b, day?.difference?.by]).toEqual([103.4, 117.63, expect.closeTo(-14.23)]);
});

test("a small part is not rounded to none", () => {
  const more = { ...SOME, total: { ...SOME.total, episodes: 10_001 } };
  const less = { ...SOME, total: { ...SOME.total, episodes: 10_000 } };
  expect(describeRows(more, less).Episodes).toEqual(["10,001", "10,000", "1 more", "+under 1 %"]);
});
