import { cleanIds, cleanText, integer, isInteger, isRealInstant, percent } from "@/lib/database/storable";
import type { PlaybackRow } from "@/lib/simkl/playback";

/** The playbacks as our columns can hold them, for the reason of `storableRows`. */
export function storablePlaybacks(rows: readonly PlaybackRow[]): PlaybackRow[] {
  return rows.filter(isStorable).map((row) => ({
    ...row,
    animeType: cleanText(row.animeType),
    title: cleanText(row.title),
    year: integer(row.year),
    ids: cleanIds(row.ids),
    progress: percent(row.progress),
    episode: row.episode && {
      season: integer(row.episode.season),
      number: integer(row.episode.number),
      title: cleanText(row.episode.title),
      tvdbSeason: integer(row.episode.tvdbSeason),
      tvdbEpisode: integer(row.episode.tvdbEpisode),
    },
  }));
}

function isStorable({ id, simklId, pausedAt }: PlaybackRow): boolean {
  return /^\d{1,19}$/.test(id) && BigInt(id) < 2n ** 63n && isInteger(simklId) && isRealInstant(pausedAt);
}
