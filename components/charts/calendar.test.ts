import { expect, test } from "vitest";
import { formatLongDay, formatMonthAndYear, formatShortMonth, getWeekday, listDays, listMonths } from "./calendar";

test("counts every day once, over leap days and years", () => {
  expect(listDays("2024-02-28", "2024-03-01")).toEqual(["2024-02-28", "2024-02-29", "2024-03-01"]);
  expect(listDays("2025-12-31", "2026-01-01")).toEqual(["2025-12-31", "2026-01-01"]);
  expect(listDays("2026-01-01", "2026-12-31")).toHaveLength(365);
});

test("counts every month once", () => {
  expect(listMonths("2025-11-30", "2026-02-01")).toEqual(["2025-11", "2025-12", "2026-01", "2026-02"]);
});

test("weeks begin on Monday", () => {
  expect(["2026-05-04", "2026-05-10"].map(getWeekday)).toEqual([0, 6]);
});

test("says days and months", () => {
  expect(formatLongDay("2024-05-03")).toBe("Friday 3 May 2024");
  expect(formatMonthAndYear("2024-05")).toBe("May 2024");
  expect(formatShortMonth("2024-05-31")).toBe("May");
});
