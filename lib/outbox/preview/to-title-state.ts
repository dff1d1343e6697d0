import type { ListStatus } from "@/lib/database/generated/enums";
import { NOT_IN_LIBRARY, type TitleState } from "@/lib/outbox/intents/title-state";
import { toSimklInstant } from "@/lib/outbox/intents/watch-date";

export interface StoredItem {
  status: ListStatus | null;
  rating: number | null;
  memoText: string | null;
  memoPrivate: boolean | null;
  watchedEpisodes: number | null;
  /** Dates as PostgreSQL writes them, by `season:number`. */
  watched: Record<string, string | null> | null;
}

export function toTitleState(item: StoredItem, isMovie: boolean): TitleState {
  const { status, rating, memoText, memoPrivate } = item;
  if (status === null) return NOT_IN_LIBRARY;
  const watchedEntries = Object.entries(item.watched ?? {});
  const watched = watchedEntries.map(([key, date]) => [key, date && toSimklInstant(new Date(date))] as const);
  const watchedEpisodes = item.watchedEpisodes ?? 0;
  const namedCount = watchedEntries.filter(([key]) => !key.startsWith("0:")).length;
  return {
    status,
    rating,
    memo: memoText ? { text: memoText, isPrivate: memoPrivate ?? false } : null,
    watched: Object.fromEntries(watched),
    watchedEpisodes,
    hasUnnamed: !isMovie && watchedEpisodes > namedCount,
  };
}
