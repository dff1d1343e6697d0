import { expect, test } from "vitest";
import { createMonthHours } from "./month-hours";

test("fills quiet months, and keeps first watches and rewatches apart", () => {
  const months = createMonthHours(
    [
      { month: "2026-01", kind: "tv", isRewatch: false, minutes: 90 },
      { month: "2026-03", kind: "movie", isRewatch: true, minutes: 125 },
    ],
    "2026-01-01",
    "2026-03-15",
  );
  const nothing = { tv: 0, anime: 0, movie: 0 };
  expect(months).toEqual([
    { month: "2026-01", first: { ...nothing, tv: 1.5 }, again: nothing },
    { month: "2026-02", first: nothing, again: nothing },
    { month: "2026-03", first: nothing, again: { ...nothing, movie: 2.1 } },
  ]);
});
