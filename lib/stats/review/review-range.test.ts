import { expect, test } from "vitest";
import { getRangeBefore, toMonthRange, toYearRange } from "./review-range";

test.each([
  [toYearRange("2024"), "2024-01-01 2024-12-31", "2023-01-01 2023-12-31"],
  [toMonthRange("2024-02"), "2024-02-01 2024-02-29", "2023-02-01 2024-01-31"],
  [toMonthRange("2025-01"), "2025-01-01 2025-01-31", "2024-01-01 2024-12-31"],
  [toMonthRange("2025-03"), "2025-03-01 2025-03-31", "2024-03-01 2025-02-28"],
])("%j has its days, and those before it", (range, days, before) => {
  const { firstDay, lastDay } = getRangeBefore(range);
  expect(`${range.firstDay} ${range.lastDay}`).toBe(days);
  expect(`${firstDay} ${lastDay}`).toBe(before);
});
