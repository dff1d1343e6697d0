import { expect, test } from "vitest";
import { COUR_2, createSmallLibrary, ENDED, MOVIE } from "@/simulator/library/small-library";
import { resolveRedirectTarget } from "./redirect-target";

const { world } = createSmallLibrary();
const redirect = (query: string) => resolveRedirectTarget(world, new URLSearchParams(query), "https://simkl.test");
const episode = `https://simkl.test/tv/${ENDED}/harbour/season-2/episode-3/`;

test.each([
  ["to=Simkl&imdb=tt1", `https://simkl.test/movies/${MOVIE}/the-gate`],
  ["imdb=http://www.imdb.com/title/tt1/", `https://simkl.test/movies/${MOVIE}/the-gate`],
  ["tmdb=11&type=movie", `https://simkl.test/movies/${MOVIE}/the-gate`],
  ["tmdb=11", "//simkl.com"],
  ["title=the gate&year=2010", `https://simkl.test/movies/${MOVIE}/the-gate`],
  ["title=the gate&year=1999", "//simkl.com"],
  ["title=the gate&episode=1", "//simkl.com"],
  ["title=harbour&type=show&season=2&episode=3", episode],
  ["tvdb=20&season=2&episode=99", `https://simkl.test/tv/${ENDED}/harbour`],
  ["mal=42&episode=2", `https://simkl.test/anime/${COUR_2}/kumo-2nd-season/episode-2/`],
  ["to=watched&title=harbour&season=2&episode=3&client_id=abc", `${episode}?mark=watched&client_id=abc`],
  ["to=watched&imdb=tt1&client_id=abc", `https://simkl.test/movies/${MOVIE}/the-gate`],
  ["to=trailer&imdb=tt1", `https://simkl.test/movies/${MOVIE}/the-gate`],
  [
    "to=twitter&title=harbour&season=2&episode=3",
    `https://twitter.com/intent/tweet?${new URLSearchParams({ text: 'Harbour 2x03 "Part 3"', url: episode })}`,
  ],
  ["", "//simkl.com"],
])("%s", (query, target) => {
  expect(redirect(query)).toBe(target);
});

test("to=trailer leads to the trailer where there is one", () => {
  const movie = world.titles.get(MOVIE);
  if (movie) movie.trailer = "abc";
  expect(redirect("to=trailer&imdb=tt1")).toBe("https://www.youtube.com/watch?v=abc");
});
