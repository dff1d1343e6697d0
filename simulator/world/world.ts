import type { World } from "../model";
import { buildAnime } from "./build/build-anime";
import { buildMovie } from "./build/build-movie";
import { buildShow } from "./build/build-show";
import { decorateTitles } from "./build/decorate-titles";
import { parseTable } from "./build/parse-table";
import { rankTitles } from "./build/rank-titles";
import { getStartOfDay } from "./instant";
import { createCatalogueTitles } from "./invented/catalogue-titles";
import { createInventedTitles } from "./invented/invented-titles";
import { animeAiring } from "./tables/anime-airing";
import { animeMoviesAndOvas } from "./tables/anime-movies-and-ovas";
import { animeSeries } from "./tables/anime-series";
import { movies2000s } from "./tables/movies-2000s";
import { movies2010s } from "./tables/movies-2010s";
import { movies2020s } from "./tables/movies-2020s";
import { movieClassics } from "./tables/movies-classics";
import { moviesEightiesNineties } from "./tables/movies-eighties-nineties";
import { moviesPeculiar } from "./tables/movies-peculiar";
import { moviesOfTheWorld } from "./tables/movies-world";
import { airingShows } from "./tables/shows-airing";
import { comedyShows } from "./tables/shows-comedy";
import { crimeShows } from "./tables/shows-crime";
import { dramaShows } from "./tables/shows-drama";
import { fantasticShows } from "./tables/shows-fantastic";

const movies = [
  movieClassics,
  moviesEightiesNineties,
  movies2000s,
  movies2010s,
  movies2020s,
  moviesOfTheWorld,
  moviesPeculiar,
];
const shows = [dramaShows, comedyShows, crimeShows, fantasticShows, airingShows];
const anime = [animeSeries, animeAiring, animeMoviesAndOvas];
const FIRST_EPISODE_ID = 300_000;

/** The same for any `now` of one UTC day: present and coming airings are placed around it, all other dates are real. */
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
  const familiar = [...known, ...createInventedTitles(today, nextId)];
  rankTitles(familiar);
  const titles = [...familiar, ...createCatalogueTitles(today, nextId, familiar)];
  rankTitles(titles);
  return { titles: new Map(titles.map((title) => [title.simkl, title])) };
}
