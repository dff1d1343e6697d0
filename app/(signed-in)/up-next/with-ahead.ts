import { codePlace } from "@/components/format/code-place";
import { episodeCode } from "@/components/format/episode-code";
import type { UpNextTitle } from "@/lib/library/up-next/up-next";
import type { Ahead } from "@/lib/writes/next-ahead";

/** A title of the page; `isAwaited` while only Simkl can say which episode follows the one just marked. */
export type AheadTitle<T> = T & { isAwaited: boolean };

/** What to watch next as it will be once the outbox is empty; what will have left the list, or has nothing left, is left out. */
export function withAhead<T extends UpNextTitle>(titles: readonly T[], ahead: ReadonlyMap<number, Ahead>) {
  return titles.flatMap((title): AheadTitle<T>[] => {
    const coming = ahead.get(title.simklId);
    if (!coming) return [{ ...title, isAwaited: false }];
    const { status, watchedEpisodes, watched, next } = coming;
    if (status !== "watching" || next === null) return [];
    if (next === undefined) {
      const place = codePlace(title.nextToWatch);
      return [
        { ...title, watchedEpisodes, isAwaited: place !== null && watched.has(`${place.season}:${place.number}`) },
      ];
    }
    const nextToWatch = episodeCode(title.kind, next.season, next.number);
    const about = nextToWatch === title.nextToWatch ? {} : { nextToWatch, nextTitle: null, nextDate: null };
    return [{ ...title, ...about, watchedEpisodes, isAwaited: false }];
  });
}
