import {
  cleanIds,
  cleanText,
  cutText,
  integer,
  isInteger,
  isRealInstant,
  isSmall,
  rating,
  realInstant,
  small,
} from "@/lib/database/storable";
import type { EpisodeRow } from "@/lib/simkl/episode-rows";
import type { LibraryRow } from "@/lib/simkl/library-row";
import { LONGEST_MEMO } from "@/lib/simkl/memo-length";

/**
 * The rows as our columns can hold them. One day that does not exist, or one number beyond its column, would otherwise make
 * PostgreSQL refuse the whole category, at every try: such a value counts as not told, and a title or an episode whose very
 * number cannot be held is left out. So it is with the bounds of the schema: a mark is 1 to 10, a memo has at most 140 letters.
 */
export function storableRows(rows: readonly LibraryRow[]): LibraryRow[] {
  return rows.filter(isStorable).map(storableRow);
}

function isStorable({ simklId, rewatchId }: LibraryRow): boolean {
  return isInteger(simklId) && isInteger(rewatchId ?? 0);
}

function storableRow(row: LibraryRow): LibraryRow {
  return {
    ...row,
    animeType: cleanText(row.animeType),
    title: cleanText(row.title),
    year: integer(row.year),
    poster: cleanText(row.poster),
    runtime: integer(row.runtime),
    ids: cleanIds(row.ids),
    addedAt: realInstant(row.addedAt),
    lastWatchedAt: realInstant(row.lastWatchedAt),
    rating: rating(row.rating),
    ratedAt: realInstant(row.ratedAt),
    lastWatched: cleanText(row.lastWatched),
    nextToWatch: cleanText(row.nextToWatch),
    watchedEpisodes: integer(row.watchedEpisodes) ?? 0,
    totalEpisodes: integer(row.totalEpisodes) ?? 0,
    notAiredEpisodes: integer(row.notAiredEpisodes) ?? 0,
    nextInfo: row.nextInfo && {
      title: cleanText(row.nextInfo.title),
      season: integer(row.nextInfo.season),
      episode: integer(row.nextInfo.episode),
      date: cleanText(row.nextInfo.date),
    },
    memo: row.memo && { ...row.memo, text: cutText(cleanText(row.memo.text), LONGEST_MEMO) },
    mappedTvdbSeasons: row.mappedTvdbSeasons?.filter(isInteger) ?? null,
    episodes: storableEpisodes(row.episodes),
  };
}

/** Nearly always the very same list: there are 150,000 of these. */
function storableEpisodes(episodes: EpisodeRow[]): EpisodeRow[] {
  if (episodes.every(fitsAsItIs)) return episodes;
  return episodes
    .filter(({ season, number }) => isSmall(season) && isInteger(number))
    .map((episode) => ({
      ...episode,
      watchedAt: realInstant(episode.watchedAt),
      runtime: small(episode.runtime),
      tvdbId: integer(episode.tvdbId),
      tvdbSeason: small(episode.tvdbSeason),
      tvdbEpisode: small(episode.tvdbEpisode),
    }));
}

function fitsAsItIs(episode: EpisodeRow): boolean {
  const { season, number, watchedAt, runtime, tvdbId, tvdbSeason, tvdbEpisode } = episode;
  return (
    isSmall(season) &&
    isInteger(number) &&
    (watchedAt === null || isRealInstant(watchedAt)) &&
    isSmall(runtime ?? 0) &&
    isInteger(tvdbId ?? 0) &&
    isSmall(tvdbSeason ?? 0) &&
    isSmall(tvdbEpisode ?? 0)
  );
}
