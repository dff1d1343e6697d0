import { hasAired, listRegularEpisodes } from "@/simulator/catalog/aired";
import type { Episode, EpisodeKey, Item, Kind, Title } from "@/simulator/model";

export interface Counts {
  watched: number;
  total: number;
  notAired: number;
}

/** Unique within a title. */
export function toEpisodeKey({ season, number }: Pick<Episode, "season" | "number">): EpisodeKey {
  return `${season}:${number}`;
}

export function parseEpisodeKey(key: EpisodeKey): { season: number; number: number } {
  const [season, number] = key.split(":");
  return { season: Number(season), number: Number(number) };
}

/** `S02E03`, for anime `E03` (docs/simkl-api.md#all-items). */
export function formatEpisodeCode(kind: Kind, { season, number }: Pick<Episode, "season" | "number">): string {
  return kind === "anime" ? `E${padNumber(number)}` : `S${padNumber(season)}E${padNumber(number)}`;
}

/** Without specials; zero for movies (docs/simkl-api.md#all-items). */
export function countEpisodes(title: Title, item: Item, now: number): Counts {
  if (item.recorded) {
    const { watchedEpisodes, totalEpisodes, notAiredEpisodes } = item.recorded;
    return { watched: watchedEpisodes, total: totalEpisodes, notAired: notAiredEpisodes };
  }
  const counts = { watched: item.undatedCount, total: 0, notAired: 0 };
  for (const key of item.watched.keys()) if (!key.startsWith("0:")) counts.watched += 1;
  for (const episode of title.episodes) {
    if (episode.season === 0) continue;
    counts.total += 1;
    if (!hasAired(episode.airsAt, now)) counts.notAired += 1;
  }
  return counts;
}

/** Without specials, in order. */
export function listAiredEpisodes(title: Title, now: number): Episode[] {
  return listRegularEpisodes(title).filter(({ airsAt }) => hasAired(airsAt, now));
}

/** Watched episodes without rows: the first unwatched ones, since Simkl keeps a bulk completion as a number. */
export function listUndatedEpisodes(title: Title, item: Item, now: number): Episode[] {
  if (item.undatedCount === 0) return [];
  return listAiredEpisodes(title, now)
    .filter((episode) => !item.watched.has(toEpisodeKey(episode)))
    .slice(0, item.undatedCount);
}

function padNumber(number: number): string {
  return String(number).padStart(2, "0");
}
