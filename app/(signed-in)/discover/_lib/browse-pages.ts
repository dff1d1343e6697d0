import type { BestParams, GenresParams, PremieresParams } from "@/app/(signed-in)/discover/search-params";
import { best, genres, premieres } from "@/app/(signed-in)/discover/search-params";
import type { BrowseList } from "@/lib/catalog/lists/browse-list";
import {
  BEST_TYPES,
  COUNTRIES,
  GENRE_TYPES,
  GENRES,
  isGenreYear,
  NETWORKS,
  PREMIERE_TYPES,
  SORTS,
} from "@/lib/catalog/lists/browse-words";
import type { GenreFilters } from "@/lib/simkl/endpoints/browse";

/** A word in the address that Simkl is not known to have. */
export interface UnknownWord {
  filter: keyof GenreFilters;
  value: string;
}

export type ResolvedList = { list: BrowseList } | { unknown: UnknownWord };

/** The list behind an address, such as `/discover/best?kind=anime`; null for other pages. */
export function resolveBrowseAddress(
  address: string,
  now: Date,
): { resolved: ResolvedList; withProblem: WithProblem } | null {
  const url = new URL(address, "http://localhost");
  const query = Object.fromEntries(url.searchParams);
  if (url.pathname === "/discover/premieres") {
    const params = premieres.parse(query);
    return { resolved: resolvePremieres(params), withProblem: (problem) => premieres.href({ ...params, problem }) };
  }
  if (url.pathname === "/discover/best") {
    const params = best.parse(query);
    return { resolved: resolveBest(params), withProblem: (problem) => best.href({ ...params, problem }) };
  }
  if (url.pathname === "/discover/genres") {
    const params = genres.parse(query);
    return { resolved: resolveGenres(params, now), withProblem: (problem) => genres.href({ ...params, problem }) };
  }
  return null;
}

/** The address with a problem, or without one. */
type WithProblem = (problem: GenresParams["problem"]) => ReturnType<typeof genres.href>;

export function resolvePremieres({ kind, when, type, page }: PremieresParams): ResolvedList {
  if (type !== null && !includes(PREMIERE_TYPES[kind], type)) return { unknown: { filter: "type", value: type } };
  return { list: { name: "premieres", kind, when, type, page: page ?? 1 } };
}

export function resolveBest({ kind, filter, type, page }: BestParams): ResolvedList {
  if (kind === "movie") return { list: resolveBestMovies(filter, page ?? 1) };
  if (type !== null && !includes(BEST_TYPES[kind], type)) return { unknown: { filter: "type", value: type } };
  return { list: { name: "best", kind, filter, type } };
}

/** Simkl has no such list of movies; the genre lists are the same under these words (docs/simkl-api.md#browsing). */
function resolveBestMovies(filter: BestParams["filter"], page: number): BrowseList {
  const [year, sort] = {
    all: ["all", "rank"] as const,
    year: ["this-year", "rank"] as const,
    month: ["this-year", "popular-this-month"] as const,
    voted: ["all", "votes"] as const,
    watched: ["all", "popularity"] as const,
  }[filter];
  const filters = { genre: "all", type: "movies", country: "all", network: "all", year, sort };
  return { name: "genres", kind: "movie", filters, page };
}

export function resolveGenres(params: GenresParams, now: Date): ResolvedList {
  const { kind } = params;
  const known: Record<keyof GenreFilters, (word: string) => boolean> = {
    genre: (word) => GENRES[kind].includes(word),
    type: (word) => GENRE_TYPES[kind].includes(word),
    country: (word) => kind !== "anime" && COUNTRIES.includes(word),
    network: (word) => kind !== "movie" && NETWORKS.includes(word),
    year: (word) => isGenreYear(word, now),
    sort: (word) => SORTS.includes(word),
  };
  const filters: GenreFilters = {
    genre: "all",
    type: kind === "movie" ? "movies" : "all",
    country: "all",
    network: "all",
    year: "all",
    sort: "rank",
  };
  for (const filter of Object.keys(known) as (keyof GenreFilters)[]) {
    const value = params[filter];
    if (value === null) continue;
    if (!known[filter](value)) return { unknown: { filter, value } };
    filters[filter] = value;
  }
  return { list: { name: "genres", kind, filters, page: params.page ?? 1 } };
}

function includes(words: readonly string[], word: string): boolean {
  return words.includes(word);
}
