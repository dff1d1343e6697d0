import { describe, expect, test } from "vitest";
import { buildEpisodeGrid, type ListedEpisode } from "./episode-grid";
import type { TitleWatch } from "./title-watches";

const NOW = new Date("2026-11-21T12:00:00Z");
const YESTERDAY = new Date("2026-11-20T12:00:00Z");
const TOMORROW = new Date("2026-11-22T12:00:00Z");

test("an episode is watched, missed or unaired", () => {
  const { episodes } = buildEpisodeGrid([listed(1, 1), listed(1, 2), listed(1, 3, TOMORROW)], [watch(1, 1)], 1, NOW);
  expect(episodes.map(({ state }) => state)).toEqual(["watched", "missed", "unaired"]);
});

test("the date decides whether an undated word of Simkl is old news", () => {
  const { episodes } = buildEpisodeGrid(
    [
      { ...listed(1, 1, null), hasAired: true },
      { ...listed(1, 2, null), hasAired: false },
      { ...listed(1, 3, YESTERDAY), hasAired: false },
    ],
    [],
    0,
    NOW,
  );
  expect(episodes.map(({ state }) => state)).toEqual(["missed", "unaired", "missed"]);
});

test("specials stand last, and viewings of episodes that no list has stand in their place", () => {
  const { episodes } = buildEpisodeGrid([listed(0, 1), listed(1, 1), listed(2, 1)], [watch(1, 2), watch(0, 4)], 1, NOW);
  expect(episodes.map(({ season, number }) => `${season}:${number}`)).toEqual(["1:1", "1:2", "2:1", "0:1", "0:4"]);
});

test("rewatches belong to their episode", () => {
  const { episodes } = buildEpisodeGrid([listed(1, 1)], [watch(1, 1), watch(1, 1, 7)], 1, NOW);
  expect(episodes[0]?.viewings.map(({ rewatchId }) => rewatchId)).toEqual([0, 7]);
});

describe("the count of watched episodes", () => {
  const three = [listed(1, 1), listed(1, 2), listed(1, 3), listed(1, 4, TOMORROW), listed(0, 1)];

  test("proves every aired episode when it covers them all, and no special", () => {
    const { episodes, unplaced } = buildEpisodeGrid(three, [watch(1, 2)], 3, NOW);
    expect(episodes.map(({ state }) => state)).toEqual(["watched", "watched", "watched", "unaired", "missed"]);
    expect(episodes[0]?.viewings).toEqual([]);
    expect(unplaced).toBe(0);
  });

  test("proves no single episode when it covers only some", () => {
    const { episodes, unplaced } = buildEpisodeGrid(three, [watch(1, 2)], 2, NOW);
    expect(episodes.map(({ state }) => state)).toEqual(["missed", "watched", "missed", "unaired", "missed"]);
    expect(unplaced).toBe(1);
  });

  test("says how many there are when no list of episodes is known", () => {
    expect(buildEpisodeGrid([], [], 12, NOW)).toEqual({ episodes: [], unplaced: 12 });
  });

  test("below the viewings takes nothing away", () => {
    expect(buildEpisodeGrid(three, [watch(1, 1), watch(1, 2)], 0, NOW).unplaced).toBe(0);
  });
});

test("the place on TVDB is set where it differs", () => {
  const elsewhere = { ...listed(1, 1), tvdbSeason: 3, tvdbEpisode: 13 };
  const same = { ...listed(1, 2), tvdbSeason: 1, tvdbEpisode: 2 };
  const byWatch = { ...watch(1, 3), tvdbSeason: 3, tvdbEpisode: 15 };
  const { episodes } = buildEpisodeGrid([elsewhere, same], [byWatch], 1, NOW);
  expect(episodes.map(({ tvdb }) => tvdb)).toEqual([{ season: 3, episode: 13 }, null, { season: 3, episode: 15 }]);
});

function listed(season: number, number: number, airsAt: Date | null = YESTERDAY): ListedEpisode {
  return { season, number, title: null, airsAt, hasAired: false, tvdbSeason: null, tvdbEpisode: null };
}

function watch(season: number, number: number, rewatchId = 0): TitleWatch {
  return { season, number, rewatchId, watchedAt: YESTERDAY, dateQuality: "exact", tvdbSeason: null, tvdbEpisode: null };
}
