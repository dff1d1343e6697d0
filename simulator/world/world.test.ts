import { describe, expect, test } from "vitest";
import type { Title } from "../model";
import { createWorld } from "./world";

const now = new Date("2026-11-21T07:00:00Z");
const titles = [...createWorld(now).titles.values()];
const real = titles.filter(({ simkl }) => simkl < 9_400_000);

function findByName(name: string, kind: Title["kind"]): Title {
  const title = titles.find((candidate) => candidate.title === name && candidate.kind === kind);
  if (!title) throw new Error(`No ${kind} called ${name}`);
  return title;
}

function countPerSeason({ episodes }: Title): number[] {
  const counts: number[] = [];
  for (const { season } of episodes) if (season > 0) counts[season - 1] = (counts[season - 1] ?? 0) + 1;
  return counts;
}

function findRepeated(values: readonly unknown[]): unknown[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

describe("the world", () => {
  test("has hundreds of real titles of every kind, and invented ones beside them", () => {
    const count = (kind: Title["kind"]) => real.filter((title) => title.kind === kind).length;
    expect(count("movie")).toBeGreaterThanOrEqual(170);
    expect(count("tv")).toBeGreaterThanOrEqual(100);
    expect(count("anime")).toBeGreaterThanOrEqual(55);
    expect(titles.length).toBeGreaterThanOrEqual(1_270);
  });

  test("has unique ids, pictures and names per kind", () => {
    const pictures = titles.flatMap(({ poster, fanart }) => [poster ?? [], fanart ?? []].flat());
    const named = titles.map(({ kind, title }) => `${kind} ${title}`);
    const foreign = titles.flatMap(({ kind, ids: { imdb, tmdb, mal, anidb } }) =>
      Object.entries({ imdb, tmdb, mal, anidb }).flatMap(([site, id]) => (id ? `${kind} ${site} ${id}` : [])),
    );
    const lists = [titles.map(({ simkl }) => simkl), pictures, named, foreign];
    expect(lists.map(findRepeated)).toEqual([[], [], [], []]);
  });

  test("has unique episode ids, TVDB ids and numbers within a show", () => {
    const episodes = titles.flatMap((title) => title.episodes);
    const places = titles.flatMap(({ simkl, episodes }) => episodes.map((e) => `${simkl} ${e.season}:${e.number}`));
    expect(new Set(episodes.map(({ id }) => id)).size).toBe(episodes.length);
    expect(new Set(episodes.map(({ tvdbId }) => tvdbId)).size).toBe(episodes.length);
    expect(new Set(places).size).toBe(episodes.length);
  });

  test.each([
    ["Breaking Bad", [7, 13, 13, 13, 16]],
    ["Game of Thrones", [10, 10, 10, 10, 10, 10, 7, 6]],
    ["The Wire", [13, 12, 12, 13, 10]],
    ["The Walking Dead", [6, 13, 16, 16, 16, 16, 16, 16, 16, 22, 24]],
    ["Friends", [24, 24, 25, 24, 24, 25, 24, 24, 24, 18]],
    ["Sherlock", [3, 3, 3, 3]],
    ["Chernobyl", [5]],
    ["Stranger Things", [8, 9, 8, 9, 8]],
  ])("knows how many episodes the seasons of %s have", (name, seasons) => {
    expect(countPerSeason(findByName(name, "tv"))).toEqual(seasons);
  });

  test("numbers anime natively and keeps TVDB's numbers", () => {
    const second = findByName("Shingeki no Kyojin Season 3 Part 2", "anime");
    expect(countPerSeason(second)).toEqual([10]);
    expect(second.episodes[0]).toMatchObject({ season: 1, number: 1, tvdb: { season: 3, episode: 13 } });
    expect(findByName("Cowboy Bebop", "anime")).toMatchObject({ simkl: 37089, ids: { mal: "1" } });
    expect(findByName("Mononoke-hime", "anime")).toMatchObject({ animeType: "movie", episodes: [] });
  });

  test("airs in the network's evening, whatever day that is in UTC", () => {
    expect(findByName("Breaking Bad", "tv").episodes[0]?.airsAt).toBe("2008-01-21T02:00:00Z");
    expect(findByName("Sherlock", "tv").episodes[0]?.airsAt).toBe("2010-07-25T20:00:00Z");
  });

  test("lists episodes in airing order, specials among them", () => {
    const who = findByName("Doctor Who", "tv").episodes;
    expect(who.findIndex(({ title }) => title === "The Christmas Invasion")).toBe(13);
    const unordered = titles.filter(({ episodes }) =>
      episodes.some(({ airsAt }, index) => (airsAt ?? "") < (episodes[index - 1]?.airsAt ?? "")),
    );
    expect(unordered).toEqual([]);
  });

  test.each([now, new Date("2027-03-02T23:30:00Z")])("has shows and anime on air on %s", (day) => {
    const present = [...createWorld(day).titles.values()];
    const running = present.filter(({ episodes }) => {
      const aired = episodes.filter(({ airsAt }) => airsAt !== null && airsAt <= day.toISOString()).length;
      return aired > 0 && aired < episodes.length;
    });
    expect(running.filter(({ kind }) => kind === "tv").length).toBeGreaterThanOrEqual(6);
    expect(running.filter(({ kind }) => kind === "anime").length).toBeGreaterThanOrEqual(4);
    expect(present.some(({ kind, status, released }) => kind === "movie" && status === "tba" && released)).toBe(true);
  });

  test("has titles that break careless pages", () => {
    const names = real.map(({ title }) => title);
    const others = real.flatMap(({ altTitles }) => altTitles.map(({ name }) => name));
    for (const part of ['"', "'", "&", "<"]) expect(names.some((name) => name.includes(part))).toBe(true);
    expect([...names, ...others].some((name) => /\p{Script=Hebrew}|\p{Script=Arabic}/u.test(name))).toBe(true);
    expect([...names, ...others].some((name) => /\p{Script=Han}|\p{Script=Hangul}/u.test(name))).toBe(true);
    expect(Math.max(...names.map((name) => name.length))).toBeGreaterThan(150);
    expect(real.some(({ poster }) => poster === null)).toBe(true);
    expect(real.some(({ year }) => year === null)).toBe(true);
    expect(
      real.some(({ kind, runtime, episodes }) => kind === "tv" && runtime === null && episodes[0]?.runtime === null),
    ).toBe(true);
  });

  test("is the same all day long", () => {
    const later = createWorld(new Date("2026-11-21T22:45:10Z"));
    expect([...later.titles.values()]).toEqual(titles);
  });
});
