import { expect, test } from "vitest";
import { countDaysSoFar, isUnderWay } from "./count-days";

test.each([
  ["2024-01-01", "2024-12-31", "2024-03-01", 61, true],
  ["2024-02-01", "2024-02-29", "2024-03-01", 29, false],
  ["2024-03-01", "2024-03-01", "2024-03-01", 1, false],
  ["2024-03-02", "2024-03-09", "2024-03-01", 0, false],
  ["2025-03-01", "2025-03-31", "2025-03-01", 1, true],
  ["2025-03-01", "2025-03-31", "2025-03-31", 31, false],
  ["2025-03-01", "2025-03-31", "2026-01-01", 31, false],
])("of %s to %s so many days have come on %s: %d", (firstDay, lastDay, today, days, underWay) => {
  expect(countDaysSoFar({ firstDay, lastDay }, today)).toBe(days);
  expect(isUnderWay({ firstDay, lastDay }, today)).toBe(underWay);
});
