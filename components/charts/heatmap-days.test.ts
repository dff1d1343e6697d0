import { expect, test } from "vitest";
import { createHeatmapDays } from "./heatmap-days";

test("every day of the window is there, watched or not", () => {
  const days = createHeatmapDays([], "2026-05-04", "2026-05-06");
  expect(days.map(({ day, level, kind }) => [day, level, kind])).toEqual([
    ["2026-05-04", 0, null],
    ["2026-05-05", 0, null],
    ["2026-05-06", 0, null],
  ]);
});

test("a day belongs to the kind that took most of it, and sums them all", () => {
  const day = "2026-05-04";
  const rows = [
    { day, kind: "tv", watches: 3, minutes: 66 },
    { day, kind: "movie", watches: 1, minutes: 153 },
  ] as const;
  expect(createHeatmapDays(rows, day, day)).toEqual([{ day, kind: "movie", watches: 4, minutes: 219, level: 3 }]);
});

test.each([
  [0, 1],
  [59, 1],
  [60, 2],
  [120, 3],
  [240, 4],
])("%d minutes are level %d", (minutes, level) => {
  const day = "2026-05-04";
  expect(createHeatmapDays([{ day, kind: "anime", watches: 1, minutes }], day, day)[0]?.level).toBe(level);
});
