import { isCatalogueTitle } from "@/simulator/world/invented/catalogue-titles";
import { inventTitle } from "@/simulator/world/invented/invented";
import type { Kind, Title, World } from "../model";
import { addTitle, createIdGenerators } from "../world/extend-world";
import type { Random } from "../world/random";

export interface SeededTitlesRequest {
  movies: number;
  shows: number;
  anime: number;
  episodes: number;
  now: Date;
}

export interface SeededSerial {
  title: Title;
  watched: number;
}

/**
 * Movies of the world first, then synthetic ones. Half of the shows and anime come from the world, the rest is as long
 * as needed for exactly `episodes` watched episodes.
 */
export function createSeededTitles(
  world: World,
  request: SeededTitlesRequest,
  random: Random,
): { movies: Title[]; serials: SeededSerial[] } {
  const serials = request.shows + request.anime;
  if (serials === 0 && request.episodes > 0) throw new Error("Episodes need a show or an anime to belong to");

  const ids = createIdGenerators(world);
  const addInvented = (kind: Kind, episodes?: number) => {
    const { nextEpisodeId } = ids;
    const title = inventTitle({ simkl: ids.nextTitleId(), kind, random, now: request.now, nextEpisodeId, episodes });
    addTitle(world, title);
    return title;
  };
  const movies = pickTitles(world, "movie", request.movies, random);
  const missingMovies = Array.from({ length: request.movies - movies.length }, () => addInvented("movie"));

  const share = serials === 0 ? 0 : Math.floor(request.episodes / serials);
  const known = [
    ...pickTitles(world, "tv", Math.floor(request.shows / 2), random),
    ...pickTitles(world, "anime", Math.floor(request.anime / 2), random),
  ].map((title) => ({ title, watched: Math.min(title.episodes.length, share) }));
  const knownShows = known.filter(({ title }) => title.kind === "tv").length;
  const kinds = [
    ...Array<Kind>(request.shows - knownShows).fill("tv"),
    ...Array<Kind>(request.anime - (known.length - knownShows)).fill("anime"),
  ];
  const missing = request.episodes - known.reduce((sum, { watched }) => sum + watched, 0);
  const invented = splitEvenly(missing, kinds.length).map((watched, index) => {
    const unwatched = random.chance(0.5) ? 0 : random.integer(1, 12);
    return { title: addInvented(kinds[index] ?? "tv", Math.max(1, watched + unwatched)), watched };
  });
  return { movies: [...movies, ...missingMovies], serials: [...known, ...invented] };
}

/** Up to `count` released titles of a kind, in random order. */
function pickTitles(world: World, kind: Kind, count: number, random: Random): Title[] {
  const ended = [...world.titles.values()].filter(
    (title) => title.kind === kind && isReleased(title) && !isCatalogueTitle(title),
  );
  return random.shuffle(ended).slice(0, count);
}

function isReleased({ kind, status, released, episodes }: Title): boolean {
  return status === "ended" && released !== null && (kind === "movie" || episodes.length > 0);
}

/** Integers that differ by at most one. */
function splitEvenly(total: number, parts: number): number[] {
  return Array.from({ length: parts }, (_, index) => Math.floor((total + index) / parts));
}
