import type { Title, World } from "@/simulator/model";
import { isMovie } from "./watch";

export interface TitleQuery {
  ids: Record<string, string>;
  title?: string | undefined;
  year?: number | undefined;
}

/** In the order Simkl trusts them (docs/simkl-api.md#ids). */
const EXTERNAL_IDS = [
  "imdb",
  "tmdb",
  "tvdb",
  "mal",
  "anidb",
  "anilist",
  "kitsu",
  "livechart",
  "anisearch",
  "animeplanet",
  "crunchyroll",
  "netflix",
  "hulu",
  "letterboxd",
  "traktslug",
  "tvdbslug",
];

/**
 * By Simkl's id, then external ids in order of trust, then title with year, then title (docs/simkl-api.md#ids). Movies
 * include anime movies.
 */
export function resolveTitle(world: World, query: TitleQuery, wants: "movie" | "show"): Title | undefined {
  const { ids } = query;
  const own = ids.simkl ?? ids.simkl_id;
  if (own !== undefined && Number(own) > 0) return world.titles.get(Number(own));

  const candidates = listCandidates(world, wants);
  for (const name of EXTERNAL_IDS) {
    const id = ids[name];
    const found = id === undefined ? undefined : candidates.find((title) => title.ids[name] === id);
    if (found) return found;
  }
  return findByName(candidates, query);
}

/**
 * Anime movies often have the ids of their series, which comes first
 * (docs/simkl-api.md#types-statuses-and-media-objects).
 */
function listCandidates(world: World, wants: "movie" | "show"): Title[] {
  const titles = [...world.titles.values()];
  const movies = titles.filter(isMovie);
  if (wants === "movie") return movies;
  return [...titles.filter((title) => !isMovie(title)), ...movies.filter(({ kind }) => kind === "anime")];
}

function findByName(candidates: Title[], { title, year }: TitleQuery): Title | undefined {
  if (title === undefined) return undefined;
  const name = title.toLowerCase();
  const named = candidates.filter(
    (one) => one.title.toLowerCase() === name || one.englishTitle?.toLowerCase() === name,
  );
  return year === undefined ? named[0] : named.find((one) => one.year === year);
}
