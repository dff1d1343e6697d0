import { expect, test } from "vitest";
import { toMonthRange } from "@/lib/stats/review/review-range";
import type { ReviewStats } from "@/lib/stats/review/review-stats";
import { DAY, EPISODES, findCard } from "@/tests/fixtures/stats/sample-review";

test("averages are over every day that has begun; a month has none per month", () => {
  const year = findCard({ minutes: 365 * 24 }, "averages");
  expect(year).toMatchObject({
    figure: "2 h 48 min a week",
    sentence: "Over the 365 days of 2025, those without anything included.",
  });
  expect(year?.rows.map(({ label, value }) => `${label}: ${value}`)).toEqual([
    "A day: 24 min",
    "A week: 2 h 48 min",
    "A month: 12 h 11 min",
  ]);
  const exact = { minutes: 450, activity: [{ ...DAY, minutes: 450 }] };
  const active = (stats: Partial<ReviewStats>) => findCard(stats, "averages")?.rows.find(({ id }) => id === "active");
  expect(active(exact)?.value).toBe("7 h 30 min");
  expect(active({ ...exact, totals: [EPISODES, { ...EPISODES, dateQuality: "bulk" }], minutes: 900 })).toBeUndefined();
  const month = findCard({ range: toMonthRange("2025-02"), days: 28, minutes: 2800 }, "averages");
  expect(month?.rows.map(({ id }) => id)).toEqual(["day", "week"]);
  expect(findCard({ days: 1, isSoFar: true }, "averages")).toBeUndefined();
});
