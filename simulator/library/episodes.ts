import { hasAired, regularEpisodes } from "../catalog/aired";
import type { Episode, EpisodeKey, Item, Kind, Title } from "../model";

export interface Counts {
  watched: number;
  total: number;
  notAired: number;
}

/** The stable identity of an episode within its title. */
export function keyOf({ season, number }: Pick<Episode, "season" | "number">): EpisodeKey {
  return `${season}:${number}`;
}

/** Season and number out of an identity. */
export function placeOf(key: EpisodeKey): { season: number; number: number } {
  const [season, number] = key.split(":");
  return { season: Number(season), number: Number(number) };
}

/** `S02E03`, for anime `E03` (docs/simkl-api.md#all-items). */
export function episodeCode(kind: Kind, { season, number }: Pick<Episode, "season" | "number">): string {
  return kind === "anime" ? `E${padded(number)}` : `S${padded(season)}E${padded(number)}`;
}

/** The counts of an all-items row, specials never among them; all zero for films (docs/simkl-api.md#all-items). */
export function episodeCounts(title: Title, item: Item, now: number): Counts {
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

/** The regular episodes that have aired, in order. */
export function airedEpisodes(title: Title, now: number): Episode[] {
  return regularEpisodes(title).filter(({ airsAt }) => hasAired(airsAt, now));
}

/**
 * The episodes that an entry counts as watched without having a row for them: the first unwatched ones, since Simkl
 * keeps a bulk completion as a number only.
 */
export function undatedEpisodes(title: Title, item: Item, now: number): Episode[] {
  if (item.undatedCount === 0) return [];
  return airedEpisodes(title, now)
    .filter((episode) => !item.watched.has(keyOf(episode)))
    .slice(0, item.undatedCount);
}

function padded(number: number): string {
  return String(number).padStart(2, "0");
}
