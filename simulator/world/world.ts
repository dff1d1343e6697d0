import type { Title, World } from "../model";
import { animeSeries } from "./anime-series";
import { buildAnime } from "./build-anime";
import { buildFilm } from "./build-film";
import { buildShow } from "./build-show";
import { films2000s } from "./films-2000s";
import { films2010s } from "./films-2010s";
import { inventedTitles } from "./invented-titles";
import { rankTitles } from "./rank-titles";
import { readTable } from "./read-table";
import { dramaShows } from "./shows-drama";

const films = [films2000s, films2010s];
const shows = [dramaShows];
const anime = [animeSeries];
const FIRST_EPISODE_ID = 300_000;

/**
 * Every title that the simulated Simkl knows, the same for any `now` of one UTC day: what airs at present and what is
 * still to come is placed around that day, all other dates are the true ones.
 */
export function createWorld(now: Date): World {
  let id = FIRST_EPISODE_ID;
  const nextId = () => id++;
  const titles: Title[] = [
    ...films.flatMap(readTable).map((row) => buildFilm(row, now)),
    ...shows.flatMap(readTable).map((row) => buildShow(row, now, nextId)),
    ...anime.flatMap(readTable).map((row) => buildAnime(row, now, nextId)),
    ...inventedTitles(now, nextId),
  ];
  rankTitles(titles);
  return { titles: new Map(titles.map((title) => [title.simkl, title])) };
}
