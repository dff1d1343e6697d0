import { SIMKL_PROBLEM_MESSAGES, SIMKL_PROBLEMS } from "@/app/(signed-in)/_lib/simkl-problem-messages";
import type { Kind } from "@/lib/domain/kind";
import { pluralize } from "@/lib/format/count";
import { formatCountry } from "@/lib/format/country-name";

/** The pages of Discover, in the order of their links. */
export const PAGES = {
  "/discover": "All",
  "/discover/trending": "Trending",
  "/discover/premieres": "Premieres",
  "/discover/airing": "Airing",
  "/discover/best": "Best",
  "/discover/genres": "Genres",
  "/discover/disc": "On disc",
  "/discover/for-you": "For you",
  "/discover/random": "Surprise me",
} as const;

export type DiscoverPath = keyof typeof PAGES;

export const KIND_NAMES: Record<Kind, string> = { tv: "TV shows", anime: "Anime", movie: "Films" };

export const PERIOD_NAMES = { today: "Today", week: "This week", month: "This month" } as const;

/** The terms ask for a link to the page of the same ranking (docs/simkl-api.md#images-and-terms). */
export const MOST_WATCHED_URLS: Record<Kind, string> = {
  tv: "https://simkl.com/tv/best-shows/most-watched/",
  anime: "https://simkl.com/anime/best-anime/most-watched/",
  movie: "https://simkl.com/movies/best-movies/most-watched/",
};

export const BEST_NAMES = {
  all: "Of all time",
  year: "Of the year",
  month: "Of the month",
  voted: "Most votes",
  watched: "Most watched",
} as const;

export const FILTER_NAMES = {
  genre: "Genre",
  type: "Type",
  country: "Country",
  network: "Network",
  year: "Year",
  sort: "Sorted by",
} as const;

const WORDS: Record<string, string> = {
  "a-z": "Name, A to Z",
  "animation-filter": "Animation",
  "apple-tv": "Apple TV",
  documentary: "Documentary",
  hbo: "HBO",
  movies: "Films",
  netflix: "Netflix",
  onas: "ONAs",
  ovas: "OVAs",
  "popular-this-month": "Popular this month",
  "popular-this-week": "Popular this week",
  "popular-today": "Popular today",
  popularity: "Popularity",
  "last-air-date": "Last air date",
  "prime-video": "Prime Video",
  rank: "Rank",
  "release-date": "Release date",
  "sci-fi": "Sci-fi",
  "this-year": "This year",
  tv: "TV series",
  "tv-movie": "TV movie",
  "tv-shows": "Shows",
  votes: "Votes",
  "z-a": "Name, Z to A",
};

/** A word of Simkl's as people read it. */
export function formatWord(word: string): string {
  if (WORDS[word]) return WORDS[word];
  const text = word.replaceAll("-", " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const ASK_PROBLEMS = [...SIMKL_PROBLEMS, "nothing"] as const;
export type AskProblem = (typeof ASK_PROBLEMS)[number];

export const PROBLEM_MESSAGES: Record<AskProblem, string> = {
  ...SIMKL_PROBLEM_MESSAGES,
  nothing: "Simkl has nothing that fits. Please ask for less.",
};

export function formatUnknownWord(filter: keyof typeof FILTER_NAMES, value: string): string {
  return `“${value}” is not a ${FILTER_NAMES[filter].toLowerCase()} that Simkl is known to have here, so nothing is shown instead of the wrong titles.`;
}

export function formatReason(
  { title, rating }: { title: string; rating: number | null },
  otherSources: number,
): string {
  const because = rating === null ? `Because you rewatched ${title}` : `Because you gave ${title} ${rating}`;
  return otherSources === 0 ? because : `${because}, and ${pluralize(otherSources, "other")} you loved`;
}

export function formatQuotaLeft(left: number): string {
  return `It takes one of the ${pluralize(left, "request")} to Simkl that you have left today. The answer serves everybody here for a day.`;
}

export const FILES_MISSING = "Simkl’s list could not be fetched yet. It is tried again soon.";

/** "Drama, Netflix, 2020s", for a screen of filters. */
export function formatGenreTitle(params: {
  kind: Kind;
  genre: string | null;
  type: string | null;
  country: string | null;
  network: string | null;
  year: string | null;
}): string {
  const { kind, genre, type, country, network, year } = params;
  const words = [genre, type, network, year].flatMap((word) => (word === null ? [] : [formatWord(word)]));
  if (country !== null) words.splice(genre === null ? 0 : 1, 0, formatCountry(country.toUpperCase()));
  return [KIND_NAMES[kind], ...words].join(" · ");
}

/** What the first page leads to besides what it shows. */
export const TILES = [
  { href: "/discover/premieres", title: "Premieres", text: "New shows and anime, and those that begin soon." },
  { href: "/discover/best", title: "Best", text: "Of all time, of the year and of the month." },
  { href: "/discover/genres", title: "Genres", text: "The whole catalogue, with every filter that Simkl has." },
  { href: "/discover/disc", title: "On disc", text: "Films that came out on disc lately." },
  { href: "/discover/random", title: "Surprise me", text: "One title, from Simkl or from your plan." },
] as const;

export const DISMISSED = "It is suggested no more. You can take that back at the end of the page.";
export const RESTORED = "It can be suggested again.";
