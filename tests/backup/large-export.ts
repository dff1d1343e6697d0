/** A library with so many episodes as our own export writes it, over 3,000 shows and 2,000 films. */
export function createLargeExport(episodes: number): string {
  const shows = Array.from({ length: 3000 }, (_, index) => createShow(index, Math.round(episodes / 3000)));
  const movies = Array.from({ length: 2000 }, (_, index) => createMovie(index));
  return JSON.stringify({ version: 1, exportedAt: "2026-11-20T10:00:00Z", movies, shows, anime: [], playback: [] });
}

function createShow(index: number, episodes: number) {
  const simkl = 5_000_000 + index;
  return {
    ...{ added_to_watchlist_at: formatInstant(index), last_watched_at: formatInstant(index + episodes), user_rating: 8 },
    ...{ user_rated_at: formatInstant(index), status: "watching", watched_episodes_count: episodes },
    ...{ total_episodes_count: episodes * 2, not_aired_episodes_count: 0, memo: { text: "So far", is_private: true } },
    show: {
      title: `Show ${index}`,
      year: 1990 + (index % 30),
      ids: { simkl, slug: `show-${index}`, tvdb: String(index) },
    },
    seasons: [
      {
        number: 1,
        episodes: Array.from({ length: episodes }, (_, at) => ({ number: at + 1, watched_at: formatInstant(index + at) })),
      },
    ],
  };
}

function createMovie(index: number) {
  return {
    ...{ added_to_watchlist_at: formatInstant(index), last_watched_at: formatInstant(index), status: "completed" },
    movie: {
      title: `Film ${index}`,
      year: 1980 + (index % 40),
      ids: { simkl: 6_000_000 + index, imdb: `tt${7_000_000 + index}` },
    },
  };
}

function formatInstant(day: number): string {
  return new Date(Date.UTC(2010, 0, 1, 20) + day * 24 * 60 * 60_000).toISOString().replace(".000", "");
}
