import { listAiredEpisodes } from "../library/rows/episodes";
import type { Item, Playback, World } from "../model";
import { DAY, formatInstant } from "../world/instant";
import type { Random } from "../world/random";

export interface Pauses {
  movies: number;
  episodes: number;
  /** Nothing is paused after this, in milliseconds since the epoch. */
  until: number;
  firstId: number;
  random: Random;
}

/** Pauses planned movies and the next episodes of active shows, within the last days. */
export function pausePlaybacks(items: readonly Item[], world: World, pauses: Pauses): Playback[] {
  const { random, until } = pauses;
  const known = random.shuffle(items).flatMap((item) => {
    const title = world.titles.get(item.simkl);
    return title ? [{ item, title }] : [];
  });
  const movies = known.filter(
    ({ item, title }) => title.kind === "movie" && item.status === "plantowatch" && title.status === "ended",
  );
  const episodes = known.flatMap(({ item, title }) => {
    const next = listAiredEpisodes(title, until).find(({ season, number }) => !item.watched.has(`${season}:${number}`));
    return item.status === "watching" && next ? [{ simkl: item.simkl, season: next.season, number: next.number }] : [];
  });
  const paused = [
    ...movies.slice(0, pauses.movies).map(({ item }) => ({ simkl: item.simkl, season: null, number: null })),
    ...episodes.slice(0, pauses.episodes),
  ];
  return paused.map((target, index) => ({
    ...target,
    id: pauses.firstId + index,
    progress: random.integer(500, 7800) / 100,
    pausedAt: formatInstant(until - (0.2 + random.next() * 5) * DAY),
    maturesAt: null,
    allowRewatch: false,
  }));
}
