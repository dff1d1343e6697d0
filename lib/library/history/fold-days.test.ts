import { describe, expect, test } from "vitest";
import { foldDays } from "./fold-days";
import type { HistoryWatch } from "./history-page";

const watch = (simklId: number, number: number, watchedAt: string, rewatchId = 0): HistoryWatch => ({
  simklId,
  season: 1,
  number,
  rewatchId,
  watchedAt: new Date(watchedAt),
  kind: "tv",
  title: `Title ${simklId}`,
  poster: null,
  url: "",
  dateQuality: "exact",
  minutes: null,
});

const folded = (watches: HistoryWatch[], zone = "UTC") =>
  foldDays(watches, zone).map(({ day, entries }) => [
    day,
    entries.map((entry) => `${entry[0].simklId}: ${entry.map(({ number }) => number).join(" ")}`),
  ]);

test("episodes of a title in a row are one entry, until another title comes between", () => {
  const evening = [watch(1, 4, "2026-05-03T22:00:00Z"), watch(1, 3, "2026-05-03T21:00:00Z")];
  const watches = [...evening, watch(2, 1, "2026-05-03T20:00:00Z"), watch(1, 2, "2026-05-03T19:00:00Z")];
  expect(folded(watches)).toEqual([["2026-05-03", ["1: 4 3", "2: 1", "1: 2"]]]);
});

test("a rewatch stands apart from the first watch, and from another rewatch", () => {
  const watches = [0, 7, 8].map((rewatchId) => watch(1, 1, "2026-05-03T20:00:00Z", rewatchId));
  expect(folded(watches)).toEqual([["2026-05-03", ["1: 1", "1: 1", "1: 1"]]]);
});

test("nothing comes of nothing", () => expect(folded([])).toEqual([]));

describe("an evening over midnight is folded within its days, which are the zone's", () => {
  test.each([
    ["UTC", ["2026-05-04T00:00:00Z", "2026-05-03T23:59:59Z"], ["2026-05-04", "2026-05-03"]],
    [
      "America/New_York",
      ["2026-03-09T04:00:00Z", "2026-03-09T03:59:59Z", "2026-03-08T05:00:00Z"],
      ["2026-03-09", "2026-03-08"],
    ],
    [
      "America/New_York",
      ["2026-11-02T05:00:00Z", "2026-11-02T04:59:59Z", "2026-11-01T04:00:00Z"],
      ["2026-11-02", "2026-11-01"],
    ],
    ["Asia/Tokyo", ["2026-05-03T15:00:00Z", "2026-05-03T14:59:59Z"], ["2026-05-04", "2026-05-03"]],
    ["Pacific/Kiritimati", ["2025-12-31T10:00:00Z", "2025-12-31T09:59:59Z"], ["2026-01-01", "2025-12-31"]],
  ])("%s", (zone, instants, days) => {
    const watches = instants.map((instant, index) => watch(1, 9 - index, instant));
    expect(foldDays(watches, zone).map(({ day }) => day)).toEqual(days);
    expect(foldDays(watches, zone).flatMap(({ entries }) => entries.flat())).toEqual(watches);
  });
});
