import type { Episode, Title } from "../model";
import { hasAired } from "./aired";
import { formatNetworkTime } from "./network-time";

/** Anime has no seasons, TV specials no numbers (docs/simkl-api.md#catalog). */
export function listEpisodes(title: Title, now: number) {
  return title.episodes.map((episode) => ({
    title: episode.title,
    description: episode.description,
    ...toPosition(title, episode),
    type: episode.season === 0 ? "special" : "episode",
    aired: hasAired(episode.airsAt, now),
    img: episode.img,
    date: formatNetworkTime(title, episode.airsAt),
    runtime: episode.runtime,
    ids: { simkl_id: episode.id },
    ...(episode.tvdb ? { tvdb: episode.tvdb } : {}),
  }));
}

function toPosition({ kind }: Title, { season, number }: Episode) {
  if (kind === "anime") return { episode: number };
  return season === 0 ? {} : { season, episode: number };
}
