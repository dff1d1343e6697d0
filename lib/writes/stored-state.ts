import type { ListStatus } from "@/lib/database/generated/enums";
import { NOT_IN_LIBRARY, type TitleState } from "./title-state";
import { instantOf } from "./watch-date";

/** What is stored of a title in somebody's library; `watched` are dates as PostgreSQL writes them, by `season:number`. */
export interface StoredItem {
  status: ListStatus | null;
  rating: number | null;
  memoText: string | null;
  memoPrivate: boolean | null;
  watchedEpisodes: number | null;
  watched: Record<string, string | null> | null;
}

export function storedState(item: StoredItem, isFilm: boolean): TitleState {
  const { status, rating, memoText, memoPrivate } = item;
  if (status === null) return NOT_IN_LIBRARY;
  const dated = Object.entries(item.watched ?? {});
  const watched = dated.map(([key, date]) => [key, date && instantOf(new Date(date))] as const);
  const watchedEpisodes = item.watchedEpisodes ?? 0;
  const named = dated.filter(([key]) => !key.startsWith("0:")).length;
  return {
    status,
    rating,
    memo: memoText ? { text: memoText, isPrivate: memoPrivate ?? false } : null,
    watched: Object.fromEntries(watched),
    watchedEpisodes,
    hasUnnamed: !isFilm && watchedEpisodes > named,
  };
}
