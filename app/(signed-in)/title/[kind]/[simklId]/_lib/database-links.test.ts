import { expect, test } from "vitest";
import { getDatabaseLinks } from "./database-links";

test("links what has a known address, in our order", () => {
  const ids = { slug: "a", tvdb: "81189", imdb: "tt0903747", tmdb: "1396", offen: "http://example.org", fb: "a" };
  expect(getDatabaseLinks("tv", false, ids).map(({ href }) => href)).toEqual([
    "https://www.imdb.com/title/tt0903747/",
    "https://www.themoviedb.org/tv/1396",
    "https://thetvdb.com/dereferrer/series/81189",
  ]);
});

test("movies link to the movie pages of databases, anime movies too", () => {
  expect(getDatabaseLinks("anime", true, { tmdb: "129" })[0]?.href).toBe("https://www.themoviedb.org/movie/129");
});

test("an id of a foreign shape becomes no address", () => {
  expect(getDatabaseLinks("movie", true, { imdb: "tt1/../x", mal: "1?x", letterboxd: "a/b", tmdb: "" })).toEqual([]);
});
