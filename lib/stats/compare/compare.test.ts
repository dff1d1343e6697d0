import { expect, test } from "vitest";
import type { Slice } from "@/lib/stats/taste/breakdown";
import { listCommonSteps, resolveCommonStep } from "./common-step";
import { computeGenreShifts } from "./genre-shift";

const TODAY = "2024-03-01";
const YEAR = { firstDay: "2024-01-01", lastDay: "2024-12-31" };
const MONTH = { firstDay: "2024-02-01", lastDay: "2024-02-29" };
const AGES = { firstDay: "2000-01-01", lastDay: TODAY };

test("two ranges are drawn in the larger of their steps, and only steps that fit both are offered", () => {
  expect(resolveCommonStep(YEAR, MONTH, null)).toBe("week");
  expect(resolveCommonStep(MONTH, YEAR, "day")).toBe("day");
  expect(resolveCommonStep(MONTH, AGES, "day")).toBe("year");
  expect(listCommonSteps(YEAR, AGES)).toEqual(["month", "year"]);
  expect(listCommonSteps(MONTH, AGES)).toEqual(["month", "year"]);
});

test("a step that is as long as both is neither offered nor taken", () => {
  expect(listCommonSteps(MONTH, MONTH)).toEqual(["day", "week"]);
  expect(resolveCommonStep(MONTH, MONTH, "year")).toBe("day");
  expect(resolveCommonStep(YEAR, MONTH, "month")).toBe("month");
});

test("the largest shift comes first and what is not known last; a range without anything has no shift", () => {
  const slice = (value: string | null, minutes: number): Slice => ({
    ...{ value, minutes, titles: 1, viewings: 1, rating: null, rated: 0, unread: { titles: 0, minutes: 0 } },
  });
  const a = [slice("Drama", 60), slice("Crime", 30), slice(null, 40)];
  const b = [slice("Drama", 50), slice("Comedy", 100)];
  const shifts = computeGenreShifts(a, b, { a: 100, b: 200 });
  expect(shifts.map(({ genre, shift }) => [genre, shift])).toEqual([
    ["Drama", 75],
    ["Crime", 50],
    ["Comedy", -50],
    [null, null],
  ]);
  const [hardly] = computeGenreShifts(a, [slice("Drama", 90), slice(null, 110)], { a: 100, b: 200 });
  expect(hardly).toMatchObject({ genre: "Drama", minutes: { a: 60, b: 90 }, share: { a: 100, b: null }, shift: null });
  const alone = computeGenreShifts(a, [], { a: 100, b: 0 });
  expect(alone.map(({ genre, share, shift }) => [genre, share.b, shift])).toEqual([
    ["Drama", null, null],
    ["Crime", null, null],
    [null, null, null],
  ]);
});
