/** Foreign ids by which Simkl finds a title, in the order of its trust (docs/simkl-api.md#ids). */
export const TITLE_IDS = [
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
] as const;
