import type { World } from "../model";
import { animeAiring } from "./anime-airing";
import { animeFilmsAndOvas } from "./anime-films-and-ovas";
import { animeSeries } from "./anime-series";
import { buildAnime } from "./build-anime";
import { buildFilm } from "./build-film";
import { buildShow } from "./build-show";
import { decorateTitles } from "./decorate-titles";
import { films2000s } from "./films-2000s";
import { films2010s } from "./films-2010s";
import { films2020s } from "./films-2020s";
import { filmClassics } from "./films-classics";
import { filmsEightiesNineties } from "./films-eighties-nineties";
import { filmsPeculiar } from "./films-peculiar";
import { filmsOfTheWorld } from "./films-world";
import { startOfDay } from "./instant";
import { inventedTitles } from "./invented-titles";
import { rankTitles } from "./rank-titles";
import { readTable } from "./read-table";
import { airingShows } from "./shows-airing";
import { comedyShows } from "./shows-comedy";
import { crimeShows } from "./shows-crime";
import { dramaShows } from "./shows-drama";
import { fantasticShows } from "./shows-fantastic";

const films = [filmClassics, filmsEightiesNineties, films2000s, films2010s, films2020s, filmsOfTheWorld, filmsPeculiar];
const shows = [dramaShows, comedyShows, crimeShows, fantasticShows, airingShows];
const anime = [animeSeries, animeAiring, animeFilmsAndOvas];
const FIRST_EPISODE_ID = 300_000;

/**
 * Every title that the simulated Simkl knows, the same for any `now` of one UTC day: what airs at present and what is
 * always about to come is placed around that day, all other dates are the true ones.
 */
export function createWorld(now: Date): World {
  const today = startOfDay(now);
  let id = FIRST_EPISODE_ID;
  const nextId = () => id++;
  const known = [
    ...films.flatMap(readTable).map((row) => buildFilm(row, today)),
    ...shows.flatMap(readTable).map((row) => buildShow(row, today, nextId)),
    ...anime.flatMap(readTable).map((row) => buildAnime(row, today, nextId)),
  ];
  decorateTitles(known);
  const titles = [...known, ...inventedTitles(today, nextId)];
  rankTitles(titles);
  return { titles: new Map(titles.map((title) => [title.simkl, title])) };
}
