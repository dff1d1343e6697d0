import { hasAired } from "@/simulator/catalog/aired";
import type { Episode, Item, Title } from "@/simulator/model";
import { listUndatedEpisodes, toEpisodeKey } from "./episodes";

/** The last watched regular episode and the next one, null when caught up. */
export interface Progress {
  last: Episode | null;
  next: Episode | null;
}

/**
 * Next is the first unwatched one after the last watched one, so skipped ones never return
 * (docs/simkl-api.md#all-items).
 */
export function getProgress(title: Title, item: Item, now: number): Progress {
  const { episodes } = title;
  const undated = new Set(listUndatedEpisodes(title, item, now));
  let next: Episode | null = null;
  for (let at = episodes.length - 1; at >= 0; at--) {
    const episode = episodes[at];
    if (!episode || episode.season === 0) continue;
    if (item.watched.has(toEpisodeKey(episode))) return { last: episode, next };
    if (undated.has(episode)) return { last: findLastWithRow(title, item, at), next };
    if (hasAired(episode.airsAt, now)) next = episode;
  }
  return { last: null, next };
}

function findLastWithRow({ episodes }: Title, item: Item, before: number): Episode | null {
  return episodes.slice(0, before).findLast((one) => one.season > 0 && item.watched.has(toEpisodeKey(one))) ?? null;
}
