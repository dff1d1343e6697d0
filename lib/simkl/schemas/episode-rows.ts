import { toInstant } from "./instant";
import { toInteger, toList, toRecord } from "./lenient";

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
export function parseEpisodeRows(seasons: unknown, defaultSeason: number | null) {
  const episodes: EpisodeRow[] = [];
  let unreadable = 0;
  for (const block of toList(seasons).map(toRecord)) {
    const season = toInteger(block?.number) ?? defaultSeason;
    for (const item of toList(block?.episodes)) {
      const raw = toRecord(item);
      const number = toInteger(raw?.number);
      if (!raw || season === null || number === null) {
        unreadable += 1;
        continue;
      }
      const tvdb = toRecord(raw.tvdb);
      episodes.push({
        season,
        number,
        watchedAt: toInstant(raw.watched_at),
        runtime: toInteger(raw.runtime),
        tvdbId: toInteger(toRecord(raw.ids)?.tvdb_id),
        tvdbSeason: toInteger(tvdb?.season),
        tvdbEpisode: toInteger(tvdb?.episode),
      });
    }
  }
  return { episodes, unreadable };
}
