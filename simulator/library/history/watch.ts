import { resolveEntry, saveEntry } from "@/simulator/library/entry";
import { pickLatest } from "@/simulator/library/pick-latest";
import { countEpisodes, listAiredEpisodes, listUndatedEpisodes, toEpisodeKey } from "@/simulator/library/rows/episodes";
import { stampEntry } from "@/simulator/library/stamps";
import type { Account, Episode, Item, Status, Title } from "@/simulator/model";

export interface Watch {
  episode: Episode;
  at: string;
}

/** How many episodes became watched, and whether the title is new to the library. */
export interface Watched {
  episodes: number;
  isNew: boolean;
}

/** Movies and anime movies. */
export function isMovie({ kind, animeType }: Title): boolean {
  return kind === "movie" || (kind === "anime" && animeType === "movie");
}

/** False, without a change, when it was watched already. */
export function watchMovie(
  account: Account,
  title: Title,
  at: string,
  now: string,
): { isFirst: boolean; isNew: boolean } {
  const item = resolveEntry(account, title, now);
  if (account.items.has(title.simkl) && item.status === "completed") return { isFirst: false, isNew: false };
  item.lastWatchedAt = pickLatest(at, item.lastWatchedAt);
  item.recorded = null;
  return { isFirst: true, isNew: saveEntry(account, title, item, "completed", now) };
}

/** Marks new episodes and sets the list by progress; without new ones nothing changes. */
export function watchEpisodes(account: Account, title: Title, watches: Watch[], now: string): Watched {
  const item = resolveEntry(account, title, now);
  const fresh = filterUnwatched(title, item, watches, now);
  if (fresh.length === 0 && (watches.length === 0 || account.items.has(title.simkl)))
    return { episodes: 0, isNew: false };
  for (const { episode, at } of fresh) {
    item.watched.set(toEpisodeKey(episode), at);
    item.lastWatchedAt = pickLatest(at, item.lastWatchedAt);
  }
  item.recorded = null;
  const isNew = saveEntry(account, title, item, getStatusByProgress(title, item, now), now);
  stampEntry(account, title, item, now);
  return { episodes: fresh.length, isNew };
}

/** Simkl keeps these as a number without rows (docs/simkl-api.md#all-items). */
export function watchAllAired(account: Account, title: Title, status: Status, at: string, now: string): Watched {
  const item = resolveEntry(account, title, now);
  const watchedBefore = countEpisodes(title, item, Date.parse(now)).watched;
  const episodes = Math.max(0, listAiredEpisodes(title, Date.parse(now)).length - watchedBefore);
  if (episodes > 0) {
    item.undatedCount += episodes;
    item.lastWatchedAt = pickLatest(at, item.lastWatchedAt);
    item.recorded = null;
  }
  const isNew = saveEntry(account, title, item, status, now);
  if (episodes > 0) stampEntry(account, title, item, now);
  return { episodes, isNew };
}

/** Completed only when the show has ended and every episode is watched (docs/simkl-api.md#writing-to-the-library). */
export function getStatusByProgress(title: Title, item: Item, now: string): Status {
  const { watched, total } = countEpisodes(title, item, Date.parse(now));
  return title.status === "ended" && total > 0 && watched >= total ? "completed" : "watching";
}

function filterUnwatched(title: Title, item: Item, watches: Watch[], now: string): Watch[] {
  const undated = new Set(listUndatedEpisodes(title, item, Date.parse(now)));
  const seen = new Set<Episode>();
  return watches.filter(({ episode }) => {
    const isFresh = !item.watched.has(toEpisodeKey(episode)) && !undated.has(episode) && !seen.has(episode);
    seen.add(episode);
    return isFresh;
  });
}
