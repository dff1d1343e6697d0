import type { Kind } from "@/lib/domain/kind";

/** The words that Simkl knows: an unknown one is an empty or, worse, another list (docs/simkl-api.md#browsing). */
export const GENRES: Record<Kind, readonly string[]> = {
  tv: split(`action adventure animation awards-show children comedy crime documentary drama erotica family fantasy food
    game-show history home-and-garden horror indie korean-drama martial-arts mini-series musical mystery news podcast reality
    romance science-fiction soap special-interest sport suspense talk-show thriller travel war western`),
  anime:
    split(`action adventure cars comedy dementia demons drama ecchi fantasy game harem historical horror josei kids magic
    martial-arts mecha military music mystery parody police psychological romance samurai school sci-fi seinen shoujo shoujo-ai
    shounen shounen-ai slice-of-life space sports super-power supernatural thriller vampire yaoi yuri`),
  movie:
    split(`action adventure animation comedy crime documentary drama erotica family fantasy foreign history horror music
    mystery romance science-fiction thriller tv-movie war western`),
};

export const GENRE_TYPES: Record<Kind, readonly string[]> = {
  tv: ["tv-shows", "documentaries", "entertainment", "animation-filter"],
  anime: ["series", "movies", "ovas"],
  movie: [],
};

/** ISO 3166. */
export const COUNTRIES = split(
  "us gb ca au fr de es it jp kr cn in br mx se no dk fi nl be pl tr ru ua ie nz za ar th tw hk",
);

/** An unknown network is read as all of them, so only those are here that are known to work. */
export const NETWORKS = ["netflix", "hbo", "apple-tv", "prime-video"];

export const DECADES = ["2020s", "2010s", "2000s", "1990s"];
/** Simkl's catalogue begins then. */
const FIRST_YEAR = 1920;

export const SORTS = [
  "rank",
  "popularity",
  "popular-today",
  "popular-this-week",
  "popular-this-month",
  "votes",
  "release-date",
  "last-air-date",
  "a-z",
  "z-a",
];

export const PREMIERE_TYPES = {
  tv: ["entertainment", "documentaries", "animation-filter"],
  anime: ["series", "movies", "ovas"],
} as const;

export const BEST_FILTERS = ["all", "year", "month", "voted", "watched"] as const;

export const BEST_TYPES = {
  tv: ["series", "documentary", "entertainment", "animation"],
  anime: ["tv", "movies", "ovas", "music", "onas"],
} as const;

export function isGenreYear(word: string, now: Date): boolean {
  if (word === "this-year" || DECADES.includes(word)) return true;
  return /^\d{4}$/.test(word) && Number(word) >= FIRST_YEAR && Number(word) <= now.getUTCFullYear() + 1;
}

function split(words: string): string[] {
  return words.split(/\s+/);
}
