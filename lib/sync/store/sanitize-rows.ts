import {
  isValidInstant,
  isWithinInteger,
  isWithinSmallint,
  sanitizeIds,
  sanitizeInstant,
  sanitizeInteger,
  sanitizeRating,
  sanitizeSmallint,
  sanitizeText,
  truncateText,
} from "@/lib/database/sanitize";
import type { EpisodeRow } from "@/lib/simkl/schemas/episode-rows";
import type { LibraryRow } from "@/lib/simkl/schemas/library-row";
import { MAX_MEMO_LENGTH } from "@/lib/simkl/schemas/memo-length";

/**
 * The rows as our columns can hold them. One day that does not exist, or one number beyond its column, would otherwise make
 * PostgreSQL refuse the whole category, at every try: such a value counts as not told, and a title or an episode whose very
 * number cannot be held is left out. So it is with the bounds of the schema: a mark is 1 to 10, a memo has at most 140 letters.
 */
export function sanitizeRows(rows: readonly LibraryRow[]): LibraryRow[] {
  return rows.filter(isStorable).map(sanitizeRow);
}

function isStorable({ simklId, rewatchId }: LibraryRow): boolean {
  return isWithinInteger(simklId) && isWithinInteger(rewatchId ?? 0);
}

function sanitizeRow(row: LibraryRow): LibraryRow {
  return {
    ...row,
    animeType: sanitizeText(row.animeType),
    title: sanitizeText(row.title),
    year: sanitizeInteger(row.year),
    poster: sanitizeText(row.poster),
    runtime: sanitizeInteger(row.runtime),
    ids: sanitizeIds(row.ids),
    addedAt: sanitizeInstant(row.addedAt),
    lastWatchedAt: sanitizeInstant(row.lastWatchedAt),
    rating: sanitizeRating(row.rating),
    ratedAt: sanitizeInstant(row.ratedAt),
    lastWatched: sanitizeText(row.lastWatched),
    nextToWatch: sanitizeText(row.nextToWatch),
    watchedEpisodes: sanitizeInteger(row.watchedEpisodes) ?? 0,
    totalEpisodes: sanitizeInteger(row.totalEpisodes) ?? 0,
    notAiredEpisodes: sanitizeInteger(row.notAiredEpisodes) ?? 0,
    nextInfo: row.nextInfo && {
      title: sanitizeText(row.nextInfo.title),
      season: sanitizeInteger(row.nextInfo.season),
      episode: sanitizeInteger(row.nextInfo.episode),
      date: sanitizeText(row.nextInfo.date),
    },
    memo: row.memo && { ...row.memo, text: truncateText(sanitizeText(row.memo.text), MAX_MEMO_LENGTH) },
    mappedTvdbSeasons: row.mappedTvdbSeasons?.filter(isWithinInteger) ?? null,
    episodes: sanitizeEpisodes(row.episodes),
  };
}

/** Nearly always the very same list: there are 150,000 of these. */
function sanitizeEpisodes(episodes: EpisodeRow[]): EpisodeRow[] {
  if (episodes.every(isStorableAsIs)) return episodes;
  return episodes
    .filter(({ season, number }) => isWithinSmallint(season) && isWithinInteger(number))
    .map((episode) => ({
      ...episode,
      watchedAt: sanitizeInstant(episode.watchedAt),
      runtime: sanitizeSmallint(episode.runtime),
      tvdbId: sanitizeInteger(episode.tvdbId),
      tvdbSeason: sanitizeSmallint(episode.tvdbSeason),
      tvdbEpisode: sanitizeSmallint(episode.tvdbEpisode),
    }));
}

function isStorableAsIs(episode: EpisodeRow): boolean {
  const { season, number, watchedAt, runtime, tvdbId, tvdbSeason, tvdbEpisode } = episode;
  return (
    isWithinSmallint(season) &&
    isWithinInteger(number) &&
    (watchedAt === null || isValidInstant(watchedAt)) &&
    isWithinSmallint(runtime ?? 0) &&
    isWithinInteger(tvdbId ?? 0) &&
    isWithinSmallint(tvdbSeason ?? 0) &&
    isWithinSmallint(tvdbEpisode ?? 0)
  );
}
