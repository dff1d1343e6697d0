import { expect, test } from "vitest";
import type { Kind } from "@/simulator/model";
import { parseGenrePath } from "./genre-path";

const NOW = Date.parse("2026-11-20T12:00:00Z");
const NOTHING = { genre: null, type: null, country: null, network: null, days: null, sort: "rank" };
const twenties = { from: "2020-01-01", to: "2029-12-31" };

test.each<[Kind, string, object]>([
  [
    "tv",
    "drama/tv-shows/us/hbo/2020s/popular-today",
    { genre: "drama", type: "tv-shows", country: "us", network: "HBO", days: twenties, sort: "popular-today" },
  ],
  ["tv", "all/all/uk/all/all/rank", { country: "gb" }],
  ["tv", "all/all-types/all-countries/hbo/all-years/popular-today", { network: "HBO", sort: "popular-today" }],
  ["tv", "drama/2016", { genre: "drama", days: { from: "2016-01-01", to: "2016-12-31" } }],
  ["tv", "all/all/all/apple-tv/this-year", { network: "Apple TV+", days: { from: "2026-01-01", to: "2026-12-31" } }],
  ["tv", "all/all/all/no-such-network/all/rank", {}],
  [
    "anime",
    "sci-fi/movies/tvtokyo/1990s/a-z",
    {
      genre: "sci-fi",
      type: "movies",
      network: "TV Tokyo",
      days: { from: "1990-01-01", to: "1999-12-31" },
      sort: "a-z",
    },
  ],
  [
    "anime",
    "all/all-types/all-countries/tvtokyo/all-years/popular-today",
    { network: "TV Tokyo", sort: "popular-today" },
  ],
  [
    "movie",
    "action/movies/fr/this-month/votes",
    { genre: "action", type: "movies", country: "fr", days: { from: "2026-10-21", to: "2026-11-20" }, sort: "votes" },
  ],
  ["movie", "all/movies/all/all/rank", { type: "movies" }],
])("the genre path of %s: %s", (kind, path, expected) => {
  expect(parseGenrePath(kind, path.split("/"), NOW)).toEqual({ ...NOTHING, ...expected });
});
