import { toInstant } from "./instant";
import { toWhole } from "./tolerant";

/** One watched episode of a library row. Anime counts in season 1, specials in season 0. */
export interface EpisodeRow {
  season: number;
  number: number;
  /** UTC, whole seconds; null when not asked for or not on file. */
  watchedAt: string | null;
  /** Whole minutes. */
  runtime: number | null;
  tvdbId: number | null;
  tvdbSeason: number | null;
  tvdbEpisode: number | null;
}

/**
 * The episodes of a row's `seasons`, flat, and how many could not be read.
 *
 * Written by hand because a library holds 150,000 of these: a schema would take longer over them than `JSON.parse`
 * over the whole answer.
 */
export function readEpisodeRows(seasons: unknown, defaultSeason: number | null) {
  const episodes: EpisodeRow[] = [];
  let unreadable = 0;
  if (!Array.isArray(seasons)) return { episodes, unreadable };

  for (const block of seasons) {
    const season = toWhole(block?.number) ?? defaultSeason;
    if (!Array.isArray(block?.episodes)) continue;
    for (const raw of block.episodes) {
      const number = toWhole(raw?.number);
      if (season === null || number === null) {
        unreadable += 1;
        continue;
      }
      episodes.push({
        season,
        number,
        watchedAt: toInstant(raw.watched_at),
        runtime: toWhole(raw.runtime),
        tvdbId: toWhole(raw.ids?.tvdb_id),
        tvdbSeason: toWhole(raw.tvdb?.season),
        tvdbEpisode: toWhole(raw.tvdb?.episode),
      });
    }
  }
  return { episodes, unreadable };
}
