import type { DateQuality } from "@/lib/database/generated/enums";
import type { LibraryRow } from "@/lib/simkl/schemas/library-row";
import { gradeDates, gradeEpisodeDates } from "@/lib/sync/aggregates/date-quality";

export interface WatchRow {
  simklId: number;
  /** 0 for a first watch. */
  rewatchId: number;
  /** 0, with number 0, for a movie. */
  season: number;
  number: number;
  watchedAt: string | null;
  dateQuality: DateQuality;
  runtime: number | null;
  tvdbId: number | null;
  tvdbSeason: number | null;
  tvdbEpisode: number | null;
}

/** The viewings of an all-items answer, first watches and rewatches. Episodes that Simkl only counts have none. */
export function* buildWatches(rows: readonly LibraryRow[]): Generator<WatchRow> {
  for (const row of rows) if (!isMovie(row)) yield* buildEpisodeWatches(row);
  yield* buildMovieWatches(rows.filter(isMovie));
}

/** Also anime movies, which Simkl lists under anime without seasons (docs/simkl-api.md#quirks). */
function isMovie(row: LibraryRow): boolean {
  return row.kind === "movie" || (row.animeType === "movie" && row.episodes.length === 0);
}

function* buildEpisodeWatches(row: LibraryRow): Generator<WatchRow> {
  const qualities = gradeEpisodeDates(row.episodes.map((episode) => episode.watchedAt));
  const seen = new Set<string>();
  for (const [index, episode] of row.episodes.entries()) {
    const identity = `${episode.season}:${episode.number}`;
    if (seen.has(identity)) continue;
    seen.add(identity);
    yield {
      simklId: row.simklId,
      rewatchId: row.rewatchId ?? 0,
      season: episode.season,
      number: episode.number,
      watchedAt: episode.watchedAt,
      dateQuality: qualities[index] ?? "unknown",
      runtime: episode.runtime,
      tvdbId: episode.tvdbId,
      tvdbSeason: episode.tvdbSeason,
      tvdbEpisode: episode.tvdbEpisode,
    };
  }
}

function* buildMovieWatches(rows: readonly LibraryRow[]): Generator<WatchRow> {
  const watched = rows.filter((row) => row.isRewatch || row.lastWatchedAt !== null || row.status === "completed");
  const qualities = gradeDates(watched.map((row) => row.lastWatchedAt));
  for (const [index, row] of watched.entries()) {
    yield {
      simklId: row.simklId,
      rewatchId: row.rewatchId ?? 0,
      season: 0,
      number: 0,
      watchedAt: row.lastWatchedAt,
      dateQuality: qualities[index] ?? "unknown",
      runtime: null,
      tvdbId: null,
      tvdbSeason: null,
      tvdbEpisode: null,
    };
  }
}
