import {
  clampPercent,
  isValidInstant,
  isWithinInteger,
  sanitizeIds,
  sanitizeInteger,
  sanitizeText,
} from "@/lib/database/sanitize";
import type { PlaybackRow } from "@/lib/simkl/endpoints/playback";

/** The playbacks as our columns can hold them, for the reason of `storableRows`. */
export function sanitizePlaybacks(rows: readonly PlaybackRow[]): PlaybackRow[] {
  return rows.filter(isStorable).map((row) => ({
    ...row,
    animeType: sanitizeText(row.animeType),
    title: sanitizeText(row.title),
    year: sanitizeInteger(row.year),
    ids: sanitizeIds(row.ids),
    progress: clampPercent(row.progress),
    episode: row.episode && {
      season: sanitizeInteger(row.episode.season),
      number: sanitizeInteger(row.episode.number),
      title: sanitizeText(row.episode.title),
      tvdbSeason: sanitizeInteger(row.episode.tvdbSeason),
      tvdbEpisode: sanitizeInteger(row.episode.tvdbEpisode),
    },
  }));
}

function isStorable({ id, simklId, pausedAt }: PlaybackRow): boolean {
  return /^\d{1,19}$/.test(id) && BigInt(id) < 2n ** 63n && isWithinInteger(simklId) && isValidInstant(pausedAt);
}
