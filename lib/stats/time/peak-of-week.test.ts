import { expect, test } from "vitest";
import { findPeakOfWeek } from "./peak-of-week";

const buildWeek = (...hours: [weekday: number, hour: number, viewings: number][]) => {
  const week = Array.from({ length: 7 }, () => Array<number>(24).fill(0));
  for (const [weekday, hour, viewings] of hours) week[weekday]?.splice(hour, 1, viewings);
  return week;
};

test("the hour with most viewings is named", () => {
  const week = buildWeek([2, 21, 12], [5, 0, 11]);
  expect(findPeakOfWeek(week)).toEqual({ of: "hour", weekday: 2, hour: 21, viewings: 12 });
});

test("hours that have as many are none above all", () => {
  expect(findPeakOfWeek(buildWeek([2, 21, 12], [2, 22, 12], [6, 20, 12]))).toEqual({
    of: "tie",
    hours: 3,
    viewings: 12,
  });
});

test.each([[buildWeek()], [buildWeek([2, 21, 1])], [buildWeek([2, 21, 4], [3, 21, 1])]])(
  "few viewings are no habit",
  (week) => {
    expect(findPeakOfWeek(week)).toEqual({ of: "few" });
  },
);
