import { expect, test } from "vitest";
import { listSteps, type Step } from "@/lib/stats/shared/steps";
import { withAverages } from "./moving-average";

const TODAY = "2026-11-26";

/** Ten per step. */
function line(firstDay: string, lastDay: string, step: Step): string[] {
  const none = { tv: 0, anime: 0, movie: 0 };
  const sums = listSteps({ firstDay, lastDay }, step).map((start) => ({ start, first: none, again: none, total: 10 }));
  const buckets = withAverages(sums, { firstDay, lastDay }, step, TODAY);
  for (const { average } of buckets) expect(average ?? 10).toBe(10);
  return buckets.flatMap(({ start, average }) => (average === null ? [] : [start]));
}

test.each([
  ["with the last month that is over", "2026-01-01", TODAY, "month", "2026-03-01", "2026-10-01"],
  ["with the last year that is over", "2002-01-01", TODAY, "year", "2004-01-01", "2025-01-01"],
  ["with the last week that is over", "2026-08-31", TODAY, "week", "2026-09-21", "2026-11-16"],
  ["with yesterday", "2026-11-01", TODAY, "day", "2026-11-07", "2026-11-25"],
  ["with the last day of what is over", "2024-02-01", "2024-02-29", "day", "2024-02-07", "2024-02-29"],
  ["with the last month that is not cut", "2024-01-01", "2024-09-15", "month", "2024-03-01", "2024-08-01"],
  ["with the first four weeks that are not cut", "2025-01-01", "2025-12-31", "week", "2025-01-27", "2025-12-22"],
] as const)("the line ends and begins %s", (_, firstDay, lastDay, step, first, last) => {
  const drawn = line(firstDay, lastDay, step);
  expect([drawn[0], drawn.at(-1)]).toEqual([first, last]);
});

test("too few steps have none", () => {
  expect(line("2024-05-04", "2024-05-04", "day")).toEqual([]);
  expect(line("2024-05-01", "2024-07-30", "month")).toEqual([]);
});

test("it is the mean of its steps", () => {
  const none = { tv: 0, anime: 0, movie: 0 };
  const sums = [3, 6, 12].map((total, month) => ({ start: `2024-0${month + 1}-01`, first: none, again: none, total }));
  const drawn = { firstDay: "2024-01-01", lastDay: "2024-03-31" };
  expect(withAverages(sums, drawn, "month", TODAY).map(({ average }) => average)).toEqual([null, null, 7]);
});
