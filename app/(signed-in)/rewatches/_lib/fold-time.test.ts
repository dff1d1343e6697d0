import { expect, test } from "vitest";
import { foldTime, IDLE_MS } from "./fold-time";

const DAY = 24 * 60 * 60 * 1000;
const days = (...numbers: number[]) => numbers.map((number) => number * DAY);

test("without long times between, the axis is even from end to end", () => {
  const { place, folds } = foldTime(days(0, 5, 50, 100), IDLE_MS);
  expect(folds).toEqual([]);
  expect(days(0, 50, 100).map(place)).toEqual([0, 0.5, 1]);
});

test("years between two rounds are a narrow band, and a day is as wide before as after", () => {
  const { place, folds, stretches } = foldTime(days(0, 20, 1000, 1010), IDLE_MS);
  expect(stretches).toHaveLength(2);
  expect(folds).toHaveLength(1);
  const [start, tenth, twentieth, later, last] = days(0, 10, 20, 1000, 1010).map(place);
  expect((last ?? 0) - (later ?? 0)).toBeCloseTo((tenth ?? 0) - (start ?? 0));
  expect((later ?? 0) - (twentieth ?? 0)).toBeCloseTo(0.05);
  expect(last).toBeCloseTo(1);
});

test("a single evening has a width, and many folds leave space between them", () => {
  expect(foldTime(days(7), IDLE_MS).place(7 * DAY)).toBe(0);
  const evenings = days(...Array.from({ length: 30 }, (_, index) => index * 100));
  const { place, folds } = foldTime(evenings, IDLE_MS);
  expect(folds.reduce((sum, { from, to }) => sum + to - from, 0)).toBeCloseTo(0.4);
  expect(new Set(evenings.map(place)).size).toBe(30);
});

test("the axis of a movie folds nothing", () => {
  expect(foldTime(days(0, 900, 1000), Number.POSITIVE_INFINITY).place(900 * DAY)).toBeCloseTo(0.9);
});
