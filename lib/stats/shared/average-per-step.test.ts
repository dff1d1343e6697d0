import { expect, test } from "vitest";
import { getAveragePerStep } from "./average-per-step";
import { listSteps } from "./steps";

test.each([
  ["day", 2],
  ["week", 14],
  ["month", 60.875],
  ["year", 730.5],
] as const)("a %s of a leap year with 732 minutes has %d", (step, minutes) => {
  expect(getAveragePerStep(732, 366, step)).toBeCloseTo(minutes);
});

test("weeks that a year only touches do not make its average smaller", () => {
  const weeks = listSteps({ firstDay: "2024-01-02", lastDay: "2024-12-31" }, "week");
  expect(weeks).toHaveLength(53);
  expect(getAveragePerStep(3650, 365, "week")).toBe(70);
});

test("days that are still to come have no part in it, and none at all is no division by nothing", () => {
  expect(getAveragePerStep(10, 5, "week")).toBe(14);
  expect(getAveragePerStep(0, 0, "month")).toBe(0);
});
