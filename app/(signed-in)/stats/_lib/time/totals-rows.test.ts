import { expect, test } from "vitest";
import type { Total } from "@/lib/stats/shared/range-totals";
import { createTotalsRows } from "./totals-rows";

function total(kind: Total["kind"], isRewatch: boolean, dateQuality: Total["dateQuality"], episodes: number): Total {
  return { kind, isRewatch, dateQuality, episodes, films: 0, minutes: episodes * 45, estimatedMinutes: episodes };
}

test("what has one name is one row, and rows are in the order of kinds, watches and dates", () => {
  const rows = createTotalsRows([
    total("movie", false, "exact", 1),
    total("tv", true, "exact", 2),
    total("tv", false, "unknown", 3),
    total("anime", false, "bulk", 4),
    total("tv", false, "exact", 5),
    // Without a date, and only counted.
    total("tv", false, "unknown", 6),
  ]);
  expect(rows).toEqual([
    ["TV", "First time", "Exact", 5, 0, 225, 5],
    ["TV", "First time", "Without a date", 9, 0, 405, 9],
    ["TV", "Again", "Exact", 2, 0, 90, 2],
    ["Anime", "First time", "Marked together at one second", 4, 0, 180, 4],
    ["Films", "First time", "Exact", 1, 0, 45, 1],
  ]);
});
