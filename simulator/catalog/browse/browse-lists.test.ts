import { describe, expect, test } from "vitest";
import type { Kind, Title } from "@/simulator/model";
import { createWorld } from "@/simulator/world/world";
import { listAirings, listBestTitles, listPremieres, listTitlesByGenre } from "./browse-lists";

const NOW = Date.parse("2026-11-20T12:00:00Z");
const world = createWorld(new Date(NOW));
const listGenre = (kind: Kind, path: string) => listTitlesByGenre(world, kind, path.split("/"), NOW);
const requireTitles = (titles: Title[] | null) => titles ?? [];

describe("genres", () => {
  test.each<[Kind, string]>([
    ["tv", "drama/tv-shows/us/netflix/2010s/rank"],
    ["tv", "comedy/tv-shows/gb/all/2020s/rank"],
    ["tv", "documentary/documentaries/us/hbo/all/popularity"],
    ["anime", "fantasy/series/tv-tokyo/2010s/rank"],
    ["anime", "drama/movies/all/2010s/rank"],
    ["movie", "crime/movies/fr/2010s/rank"],
    ["movie", "western/all/us/all/votes"],
  ])("a page of %s with four filters has titles: %s", (kind, path) => {
    expect(requireTitles(listGenre(kind, path)).length).toBeGreaterThan(0);
  });

  test("every filter holds", () => {
    const found = requireTitles(listGenre("tv", "drama/tv-shows/us/netflix/2010s/rank"));
    for (const { genres, country, network, year } of found) {
      expect(genres).toContain("Drama");
      expect([country, network, Math.floor((year ?? 0) / 10)]).toEqual(["us", "Netflix", 201]);
    }
    expect(found.map(({ rank }) => rank)).toEqual(found.map(({ rank }) => rank).toSorted(compareRanks));
  });

  test("an unknown genre is null, a known one without titles is empty, an unknown network is silently everything", () => {
    expect(listGenre("tv", "nonsense")).toBeNull();
    expect(listGenre("anime", "science-fiction")).toBeNull();
    expect(listGenre("tv", "western/all/all/all/1920s/rank")).toEqual([]);
    expect(listGenre("tv", "comedy/all/all/no-such-network/all/rank")).toEqual(listGenre("tv", "comedy"));
  });

  test("science fiction has its two words", () => {
    expect(requireTitles(listGenre("movie", "science-fiction")).length).toBeGreaterThan(60);
    expect(requireTitles(listGenre("anime", "sci-fi")).length).toBeGreaterThan(20);
  });
});

describe("best", () => {
  test.each(["all", "year", "month"])("of %s has the best rated first", (filter) => {
    const ratings = (listBestTitles(world, "tv", filter, null, NOW) ?? []).map((row) => row.ratings.simkl?.rating ?? 0);
    expect(ratings.length).toBeGreaterThan(0);
    expect(ratings).toEqual(ratings.toSorted((a, b) => b - a));
  });

  test.each(["voted", "watched"] as const)("%s adds its number", (filter) => {
    const rows = listBestTitles(world, "anime", filter, null, NOW) ?? [];
    const numbers = rows.map((row) => row[filter] ?? 0);
    expect(rows).toHaveLength(60);
    expect(numbers[0]).toBeGreaterThan(0);
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
  });

  test("differ by filter and type, and have no documentaries", () => {
    const slugs = (filter: string, type: string | null = null) =>
      (listBestTitles(world, "anime", filter, type, NOW) ?? []).map(({ ids }) => ids.slug);
    expect(slugs("year")).not.toEqual(slugs("all"));
    expect(
      (listBestTitles(world, "anime", "all", "movies", NOW) ?? []).every((row) => row.anime_type === "movie"),
    ).toBe(true);
    expect(listBestTitles(world, "tv", "all", "documentary", NOW)).toBeNull();
  });
});

describe("premieres", () => {
  test.each<[Kind, string, string]>([
    ["tv", "new", "all"],
    ["tv", "soon", "all"],
    ["tv", "new", "documentaries"],
    ["tv", "soon", "entertainment"],
    ["tv", "soon", "animation-filter"],
    ["anime", "new", "series"],
    ["anime", "soon", "movies"],
    ["anime", "new", "ovas"],
  ])("of %s, %s, %s are in order of time", (kind, when, type) => {
    const dates = listPremieres(world, kind, when, type, NOW).map(
      ({ episodes, released }) => episodes[0]?.airsAt ?? released ?? "",
    );
    expect(dates.length).toBeGreaterThan(0);
    expect(dates.map((date) => date.slice(0, 10))).toEqual(dates.map((date) => date.slice(0, 10)).toSorted());
    expect(dates.every((date) => Date.parse(date) > NOW === (when === "soon"))).toBe(true);
  });

  test("of TV are from the US and Canada only", () => {
    const countries = new Set(listPremieres(world, "tv", "new", null, NOW).map(({ country }) => country));
    expect([...countries].toSorted()).toEqual(["ca", "us"]);
  });
});

test("airings of a day are in order of time, rank or popularity", () => {
  const byTime = listAirings(world, "tv", "2026-11-20", "time");
  const times = byTime.map(({ date }) => Date.parse(date ?? ""));
  expect(times.length).toBeGreaterThan(0);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  const ranks = listAirings(world, "tv", "2026-11-20", "rank").map(({ rank }) => rank);
  expect(ranks).toEqual(ranks.toSorted(compareRanks));
});

function compareRanks(a: number | null, b: number | null): number {
  return (a ?? Number.MAX_SAFE_INTEGER) - (b ?? Number.MAX_SAFE_INTEGER);
}
