import { describe, expect, test } from "vitest";
import type { GridEpisode } from "@/lib/library/title/episode-grid";
import { resolveOpenPart, splitEpisodes } from "./episode-parts";

test("seasons are parts, specials too", () => {
  const parts = splitEpisodes("tv", [...season(1, 3), ...season(2, 2), ...season(0, 1)]);
  expect(parts.map(({ key, label }) => [key, label])).toEqual([
    ["1", "Season 1"],
    ["2", "Season 2"],
    ["specials", "Specials"],
  ]);
});

test("a long season comes in hundreds, a show of anime without seasons", () => {
  const parts = splitEpisodes("anime", season(1, 1105));
  expect(parts).toHaveLength(12);
  expect(parts.map(({ key, label }) => `${key}: ${label}`)).toEqual(
    expect.arrayContaining(["1-1: Episodes 1–100", "1-1101: Episodes 1101–1105"]),
  );
  expect(splitEpisodes("tv", season(3, 200))[1]).toMatchObject({ key: "3-101", label: "Season 3, 101–200" });
});

test("each part counts what was watched and what has aired", () => {
  const [part] = splitEpisodes("tv", [
    createEpisode(1, 1, "watched"),
    createEpisode(1, 2, "missed"),
    createEpisode(1, 3, "unaired"),
  ]);
  expect(part).toMatchObject({ watched: 1, aired: 2 });
});

describe("open is", () => {
  const seen = new Date("2026-01-01T00:00:00Z");
  const parts = splitEpisodes("tv", [...season(1, 2), ...season(2, 2), ...season(3, 2)]);
  const watched = splitEpisodes("tv", [
    ...season(1, 2),
    { ...createEpisode(2, 1, "watched"), viewings: [createViewing(seen)] },
  ]);

  test.each([
    ["what the address names", parts, "3", "S02E01", "3"],
    ["nothing when the address says so", parts, "none", "S02E01", "none"],
    ["the part of the next episode", parts, null, "S02E01", "2"],
    ["the same for an address that names no part", parts, "99", "S02E01", "2"],
    ["what was watched last", watched, null, null, "2"],
    ["the first", parts, null, null, "1"],
    ["the first when the next episode is unknown", parts, null, "S09E01", "1"],
    ["nothing of nothing", [], null, null, null],
  ])("%s", (_, from, requested, nextToWatch, key) => {
    expect(resolveOpenPart(from, requested, { nextToWatch })).toBe(key);
  });

  test("nothing of a long title that is not in the library, and the whole of a short one", () => {
    expect(resolveOpenPart(parts, null, null)).toBeNull();
    expect(resolveOpenPart(parts.slice(0, 1), null, null)).toBe("1");
  });
});

function season(number: number, length: number): GridEpisode[] {
  return Array.from({ length }, (_, index) => createEpisode(number, index + 1, "missed"));
}

function createEpisode(season: number, number: number, state: GridEpisode["state"]): GridEpisode {
  return { season, number, title: null, airsAt: null, state, viewings: [], tvdb: null };
}

function createViewing(watchedAt: Date) {
  return { rewatchId: 0, watchedAt, dateQuality: "exact" as const };
}
