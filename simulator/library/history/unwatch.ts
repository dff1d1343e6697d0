import { pickLatest } from "@/simulator/library/pick-latest";
import { listUndatedEpisodes, toEpisodeKey } from "@/simulator/library/rows/episodes";
import { moveEntry, stampEntry } from "@/simulator/library/stamps";
import type { Account, Episode, Item, Title } from "@/simulator/model";
import { getStatusByProgress, type Watch } from "./watch";

/** The show stays in the library, but is no longer completed. Returns how many were marked. */
export function unwatchEpisodes(account: Account, title: Title, watches: Watch[], now: string): number {
  const item = account.items.get(title.simkl);
  if (!item) return 0;
  const undated = listUndatedEpisodes(title, item, Date.parse(now));
  if (watches.some(({ episode }) => undated.includes(episode))) convertToRows(item, undated);
  const removed = watches.filter(({ episode }) => item.watched.delete(toEpisodeKey(episode))).length;
  if (removed === 0) return 0;
  item.recorded = null;
  item.lastWatchedAt = findLastDate(item);
  if (item.status === "completed") moveEntry(account, title, item, getStatusByProgress(title, item, now), now);
  stampEntry(account, title, item, now);
  return removed;
}

/** A bulk completion without one of its episodes needs rows. */
function convertToRows(item: Item, undated: Episode[]): void {
  for (const episode of undated) item.watched.set(toEpisodeKey(episode), item.lastWatchedAt);
  item.undatedCount = 0;
}

/** A bulk completion keeps its date. */
function findLastDate({ watched, undatedCount, lastWatchedAt }: Item): string | null {
  if (undatedCount > 0) return lastWatchedAt;
  return [...watched.values()].reduce<string | null>((latest, date) => pickLatest(latest, date), null);
}
