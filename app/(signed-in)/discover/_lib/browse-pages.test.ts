import { describe, expect, test } from "vitest";
import { best, genres, premieres } from "@/app/(signed-in)/discover/search-params";
import { getBrowseListKey } from "@/lib/catalog/lists/browse-list";
import { resolveBest, resolveBrowseAddress, resolveGenres, resolvePremieres } from "./browse-pages";

const NOW = new Date("2026-11-30T12:00:00Z");
const parse = (query: string) => genres.parse(Object.fromEntries(new URLSearchParams(query)));

function getPath(address: string): string | null {
  const resolved = resolveBrowseAddress(address, NOW)?.resolved;
  return resolved && "list" in resolved ? getBrowseListKey(resolved.list) : null;
}

test.each([
  ["/discover/genres", "tv/genres/all/all/all/all/all/rank"],
  ["/discover/genres?genre=drama", "tv/genres/drama/all/all/all/all/rank"],
  [
    "/discover/genres?kind=tv&genre=science-fiction&type=tv-shows&country=gb&network=netflix&year=2010s&sort=popularity",
    "tv/genres/science-fiction/tv-shows/gb/netflix/2010s/popularity",
  ],
  [
    "/discover/genres?kind=anime&genre=mecha&type=ovas&network=netflix&year=1999&sort=a-z&page=3",
    "anime/genres/mecha/ovas/netflix/1999/a-z?page=3",
  ],
  [
    "/discover/genres?kind=movie&genre=western&country=it&year=this-year",
    "movies/genres/western/movies/it/this-year/rank",
  ],
  ["/discover/genres?genre=&type=&country=", "tv/genres/all/all/all/all/all/rank"],
  ["/discover/premieres", "tv/premieres/new"],
  ["/discover/premieres?kind=anime&when=soon&type=series&page=2", "anime/premieres/soon?type=series&page=2"],
  ["/discover/best?kind=anime&filter=voted&type=movies", "anime/best/voted?type=movies"],
  ["/discover/best?kind=movie", "movies/genres/all/movies/all/all/rank"],
  ["/discover/best?kind=movie&filter=year&page=2", "movies/genres/all/movies/all/this-year/rank?page=2"],
])("%s is %s at Simkl", (address, path) => {
  expect(getPath(address)).toBe(path);
});

test.each(["/discover/trending", "/discover", "/library", "/discover/genres/more"])(
  "%s is no list to ask for",
  (path) => {
    expect(resolveBrowseAddress(path, NOW)).toBeNull();
  },
);

describe("a word that Simkl is not known to have is named, and nothing is shown in its place", () => {
  test.each([
    ["genre=dramma", "genre", "dramma"],
    ["genre=two words", "genre", "two words"],
    ["genre=mecha", "genre", "mecha"],
    ["kind=anime&genre=western", "genre", "western"],
    ["network=hulu", "network", "hulu"],
    ["kind=movie&network=netflix", "network", "netflix"],
    ["kind=anime&country=jp", "country", "jp"],
    ["country=zz", "country", "zz"],
    ["year=1899", "year", "1899"],
    ["year=2999", "year", "2999"],
    ["year=soon", "year", "soon"],
    ["sort=luck", "sort", "luck"],
    ["kind=movie&type=ovas", "type", "ovas"],
    ["genre=../../users", "genre", "../../users"],
  ])("%s", (query, filter, value) => {
    expect(resolveGenres(parse(query), NOW)).toEqual({ unknown: { filter, value } });
  });

  test("of premieres and the best too", () => {
    expect(resolvePremieres(premieres.parse({ type: "ovas" }))).toEqual({ unknown: { filter: "type", value: "ovas" } });
    expect(resolveBest(best.parse({ kind: "tv", type: "onas" }))).toEqual({
      unknown: { filter: "type", value: "onas" },
    });
  });
});

test("an address says all of its filters again", () => {
  const query = "kind=anime&genre=drama&type=series&network=netflix&year=2020s&sort=votes&hide=own&page=4&from=30";
  expect(genres.href(parse(query))).toBe(`/discover/genres?${query}`);
  expect(genres.href(parse("kind=books&page=99&from=x&hide=all"))).toBe("/discover/genres");
});

test("an answer leads back to its address, with the reason when there is none", () => {
  const found = resolveBrowseAddress("/discover/best?kind=anime&hide=own", NOW);
  expect(found?.withProblem(null)).toBe("/discover/best?kind=anime&hide=own");
  expect(found?.withProblem("quota")).toBe("/discover/best?kind=anime&hide=own&problem=quota");
});
