import type { Prisma } from "@/lib/database/generated/client";
import { toIds } from "@/lib/library/title/title-ids";
import { formatInstant } from "./export-row";

type StoredPlayback = Prisma.PlaybackGetPayload<object>;
type StoredTitle = Prisma.TitleGetPayload<object>;

/** A row of `/sync/playback` (docs/simkl-api.md#playback). */
export function exportPlayback(playback: StoredPlayback, title: StoredTitle): string {
  const row = {
    progress: playback.progress,
    paused_at: formatInstant(playback.pausedAt),
    ...(playback.number === null ? { type: "movie" } : { type: "episode", episode: toEpisode(playback) }),
    ...toMedia(title),
  };
  // Ids have 64 bits, which a JavaScript number would round.
  return `{"id":${playback.id},${JSON.stringify(row).slice(1)}`;
}

function toEpisode({ season, number, episodeTitle, tvdbSeason, tvdbEpisode }: StoredPlayback) {
  return {
    season,
    number,
    title: episodeTitle,
    ...(tvdbSeason !== null && { tvdb_season: tvdbSeason }),
    ...(tvdbEpisode !== null && { tvdb_number: tvdbEpisode }),
  };
}

function toMedia({ simklId, kind, animeType, title, year, ids }: StoredTitle) {
  const about = { title, year, ids: { simkl: simklId, ...toIds(ids) } };
  if (kind === "anime") return { anime: { ...about, anime_type: animeType } };
  return kind === "movie" ? { movie: about } : { show: about };
}
