import { toInstant } from "./instant";
import { toInteger, toList, toRecord } from "./lenient";

/** Anime is in season 1, specials in season 0. */
export interface EpisodeRow {
  season: number;
  number: number;
  /** UTC, whole seconds; null when not requested or unknown. */
  watchedAt: string | null;
  runtime: number | null;
  tvdbId: number | null;
  tvdbSeason: number | null;
  tvdbEpisode: number | null;
}

/** Not a schema: for 150,000 episodes one would take longer than `JSON.parse` of the whole response. */
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
