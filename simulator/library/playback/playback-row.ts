import type { Playback, Title, World } from "@/simulator/model";

/** Null for a title that is no longer in the world (docs/simkl-api.md#playback). */
export function toPlaybackRow(playback: Playback, { titles }: World) {
  const title = titles.get(playback.simkl);
  if (!title) return null;
  const { id, progress, pausedAt } = playback;
  const episode = toPlayedEpisode(title, playback);
  return {
    id,
    progress,
    paused_at: pausedAt,
    type: episode ? "episode" : "movie",
    ...(episode ? { episode } : {}),
    ...toMediaObject(title),
  };
}

/** Under the key of its kind (docs/simkl-api.md#scrobble). */
export function toMediaObject(title: Title): Record<string, unknown> {
  const { simkl, slug, year, ids, kind, animeType } = title;
  const about = { title: title.title, year, ids: { simkl, slug, ...ids } };
  if (kind === "anime") return { anime: { ...about, anime_type: animeType } };
  return kind === "movie" ? { movie: about } : { show: about };
}

function toPlayedEpisode({ episodes }: Title, { season, number }: Playback) {
  if (season === null || number === null) return null;
  const known = episodes.find((episode) => episode.season === season && episode.number === number);
  const { season: tvdbSeason, episode: tvdbNumber } = known?.tvdb ?? { season, episode: number };
  return { season, number, title: known?.title ?? null, tvdb_season: tvdbSeason, tvdb_number: tvdbNumber };
}
