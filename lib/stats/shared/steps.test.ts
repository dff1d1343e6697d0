import { expect, test } from "vitest";
import { getStepStart, listPossibleSteps, listSteps, resolveStep, STEPS } from "./steps";

test.each([
  ["day", "2024-02-29", "2024-02-29"],
  ["week", "2024-03-03", "2024-02-26"],
  ["week", "2025-01-01", "2024-12-30"],
  ["month", "2024-02-29", "2024-02-01"],
  ["year", "2024-12-31", "2024-01-01"],
] as const)("the %s of %s begins on %s", (step, day, start) => expect(getStepStart(day, step)).toBe(start));

test("steps are every one that the days touch", () => {
  const range = { firstDay: "2024-02-28", lastDay: "2024-03-04" };
  expect(listSteps(range, "day")).toHaveLength(6);
  expect(listSteps(range, "week")).toEqual(["2024-02-26", "2024-03-04"]);
  expect(listSteps(range, "month")).toEqual(["2024-02-01", "2024-03-01"]);
  expect(listSteps({ firstDay: "2023-12-31", lastDay: "2025-01-01" }, "year")).toHaveLength(3);
});

test("a step that would be too fine is not offered, and another takes its place", () => {
  const eightYears = { firstDay: "2018-05-03", lastDay: "2026-05-27" };
  expect(listPossibleSteps(eightYears)).toEqual(["month", "year"]);
  expect(resolveStep(eightYears, "day")).toBe("month");
  expect(resolveStep(eightYears, "year")).toBe("year");
  expect(listPossibleSteps({ firstDay: "2000-01-01", lastDay: "2099-12-31" })).toEqual(["year"]);
});

test.each([
  ["2024-05-04", "2024-05-04", ["day"]],
  ["2024-05-04", "2024-05-06", ["day"]],
  ["2024-02-28", "2024-03-08", ["day", "week"]],
  ["2024-02-01", "2024-02-29", ["day", "week"]],
  ["2024-01-01", "2024-12-31", ["day", "week", "month"]],
  ["2023-12-31", "2024-01-01", ["day"]],
  ["2023-10-01", "2024-10-31", ["day", "week", "month", "year"]],
] as const)("from %s to %s no step is as long as all of it: %j", (firstDay, lastDay, steps) => {
  const range = { firstDay, lastDay };
  expect(listPossibleSteps(range)).toEqual(steps);
  for (const step of STEPS) expect(steps).toContain(resolveStep(range, step));
});

test.each([
  ["2024-02-01", "2024-02-29", "day"],
  ["2024-01-01", "2024-12-31", "week"],
  ["2016-01-01", "2026-05-27", "month"],
  ["2000-01-01", "2026-05-27", "year"],
] as const)("from %s to %s shows most per %s", (firstDay, lastDay, step) =>
  expect(resolveStep({ firstDay, lastDay }, null)).toBe(step),
);
