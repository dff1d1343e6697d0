import { expect, test } from "vitest";
import { toMonthRange } from "@/lib/stats/review/review-range";
import type { ActivityDay } from "@/lib/stats/shared/activity-days";
import { buildPeaks, EPISODES, findCard } from "@/tests/fixtures/stats/sample-review";

test("months say which was the busiest, and what their dates leave out; those to come are no rows", () => {
  const activity: ActivityDay[] = [
    { day: "2025-02-03", kind: "tv", isRewatch: false, episodes: 2, films: 0, minutes: 90 },
  ];
  const stats = {
    activity,
    peaks: buildPeaks(activity, []),
    today: "2025-03-09",
    isSoFar: true,
    totals: [EPISODES, { ...EPISODES, dateQuality: "synthetic" as const, episodes: 1 }],
  };
  const card = findCard(stats, "months");
  expect(card).toMatchObject({
    figure: "February",
    sentence:
      "The busiest month of 2025 so far, with 1 h 30 min. One viewing is left out here: its date does not say when it was watched.",
  });
  expect(card?.rows.map(({ label, value }) => `${label} ${value}`)).toEqual([
    "January 0 min",
    "February 1 h 30 min",
    "March 0 min",
  ]);
  expect(findCard({ ...stats, range: toMonthRange("2025-02") }, "months")).toBeUndefined();
});
