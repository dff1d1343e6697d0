import type { World } from "../model";
import { animeAiring } from "./anime-airing";
import { animeMoviesAndOvas } from "./anime-films-and-ovas";
import { animeSeries } from "./anime-series";
import { buildAnime } from "./build-anime";
import { buildMovie } from "./build-film";
import { buildShow } from "./build-show";
import { decorateTitles } from "./decorate-titles";
import { movies2000s } from "./films-2000s";
import { movies2010s } from "./films-2010s";
import { movies2020s } from "./films-2020s";
import { movieClassics } from "./films-classics";
import { moviesEightiesNineties } from "./films-eighties-nineties";
import { moviesPeculiar } from "./films-peculiar";
import { moviesOfTheWorld } from "./films-world";
import { getStartOfDay } from "./instant";
import { createInventedTitles } from "./invented-titles";
import { rankTitles } from "./rank-titles";
import { parseTable } from "./read-table";
import { airingShows } from "./shows-airing";
import { comedyShows } from "./shows-comedy";
import { crimeShows } from "./shows-crime";
import { dramaShows } from "./shows-drama";
import { fantasticShows } from "./shows-fantastic";

const movies = [movieClassics, moviesEightiesNineties, movies2000s, movies2010s, movies2020s, moviesOfTheWorld, moviesPeculiar];
const shows = [dramaShows, comedyShows, crimeShows, fantasticShows, airingShows];
const anime = [animeSeries, animeAiring, animeMoviesAndOvas];
const FIRST_EPISODE_ID = 300_000;

/**
 * Every title that the simulated Simkl knows, the same for any `now` of one UTC day: what airs at present and what is
 * always about to come is placed around that day, all other dates are the true ones.
 */
export function createWorld(now: Date): World {
  const today = getStartOfDay(now);
  let id = FIRST_EPISODE_ID;
  const nextId = () => id++;
  const known = [
    ...movies.flatMap(parseTable).map((row) => buildMovie(row, today)),
    ...shows.flatMap(parseTable).map((row) => buildShow(row, today, nextId)),
    ...anime.flatMap(parseTable).map((row) => buildAnime(row, today, nextId)),
  ];
  decorateTitles(known);
  const titles = [...known, ...createInventedTitles(today, nextId)];
  rankTitles(titles);
  return { titles: new Map(titles.map((title) => [title.simkl, title])) };
}
