import type { LibraryRow } from "@/lib/simkl/library-row";

const EMPTY: LibraryRow = {
  kind: "tv",
  animeType: null,
  simklId: 0,
  title: "",
  year: null,
  poster: null,
  runtime: null,
  ids: {},
  status: "completed",
  addedAt: null,
  lastWatchedAt: null,
  rating: null,
  ratedAt: null,
  lastWatched: null,
  nextToWatch: null,
  watchedEpisodes: 0,
  totalEpisodes: 0,
  notAiredEpisodes: 0,
  nextInfo: null,
  memo: null,
  mappedTvdbSeasons: null,
  episodes: [],
  isRewatch: false,
  rewatchId: null,
  rewatchStatus: null,
};

/** A show that is told with these dates, episode by episode. */
export function buildShow(simklId: number, dates: readonly string[]): LibraryRow {
  const episodes = dates.map((watchedAt, index) => ({
    season: 1,
    number: index + 1,
    watchedAt,
    runtime: index % 3 === 0 ? null : 50,
    tvdbId: null,
    tvdbSeason: null,
    tvdbEpisode: null,
  }));
  return { ...EMPTY, simklId, kind: "tv", title: `Show ${simklId}`, status: "watching", runtime: 45, episodes };
}

/** A film that is told as watched then. */
export function buildMovie(simklId: number, lastWatchedAt: string | null): LibraryRow {
  return {
    ...EMPTY,
    simklId,
    kind: "movie",
    title: `Film ${simklId}`,
    status: "completed",
    lastWatchedAt,
    runtime: 90,
  };
}
