import type { Kind, Title, World } from "../model";
import { addTitle, freeIds } from "../world/extend-world";
import { invent } from "../world/invented";
import type { Random } from "../world/random";

export interface Wish {
  films: number;
  shows: number;
  anime: number;
  episodes: number;
  now: Date;
}

/** A show or anime and how many of its first episodes are watched. */
export interface SeededSerial {
  title: Title;
  watched: number;
}

/**
 * Titles for a seeded library: films of the world first, then synthetic ones; half of the shows and anime from the world,
 * the other half made as long as it takes to have exactly `episodes` watched episodes in all.
 */
export function seededTitles(world: World, wish: Wish, random: Random): { films: Title[]; serials: SeededSerial[] } {
  const serials = wish.shows + wish.anime;
  if (serials === 0 && wish.episodes > 0) throw new Error("Episodes need a show or an anime to belong to");

  const ids = freeIds(world);
  const add = (kind: Kind, episodes?: number) => {
    const { nextEpisodeId } = ids;
    const title = invent({ simkl: ids.nextTitleId(), kind, random, now: wish.now, nextEpisodeId, episodes });
    addTitle(world, title);
    return title;
  };
  const films = some(world, "movie", wish.films, random);
  const missingFilms = Array.from({ length: wish.films - films.length }, () => add("movie"));

  const share = serials === 0 ? 0 : Math.floor(wish.episodes / serials);
  const known = [
    ...some(world, "tv", Math.floor(wish.shows / 2), random),
    ...some(world, "anime", Math.floor(wish.anime / 2), random),
  ].map((title) => ({ title, watched: Math.min(title.episodes.length, share) }));
  const knownShows = known.filter(({ title }) => title.kind === "tv").length;
  const kinds = [
    ...Array<Kind>(wish.shows - knownShows).fill("tv"),
    ...Array<Kind>(wish.anime - (known.length - knownShows)).fill("anime"),
  ];
  const missing = wish.episodes - known.reduce((sum, { watched }) => sum + watched, 0);
  const made = evenly(missing, kinds.length).map((watched, index) => {
    const unwatched = random.chance(0.5) ? 0 : random.whole(1, 12);
    return { title: add(kinds[index] ?? "tv", Math.max(1, watched + unwatched)), watched };
  });
  return { films: [...films, ...missingFilms], serials: [...known, ...made] };
}

/** Up to `count` titles of a kind that are all out, in an order of chance. */
function some(world: World, kind: Kind, count: number, random: Random): Title[] {
  const ended = [...world.titles.values()].filter((title) => title.kind === kind && isOut(title));
  return random.shuffled(ended).slice(0, count);
}

function isOut({ kind, status, released, episodes }: Title): boolean {
  return status === "ended" && released !== null && (kind === "movie" || episodes.length > 0);
}

/** A number in whole parts that differ by one at most. */
function evenly(total: number, parts: number): number[] {
  return Array.from({ length: parts }, (_, index) => Math.floor((total + index) / parts));
}
