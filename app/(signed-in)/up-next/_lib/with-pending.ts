import { formatEpisodeCode } from "@/lib/domain/episode-code";
import { parseEpisodeCode } from "@/lib/domain/parse-episode-code";
import type { UpNextTitle } from "@/lib/library/up-next/up-next";
import type { PendingProgress } from "@/lib/outbox/preview/next-with-pending";

/** A title of the page; `isAwaited` until Simkl names the episode after the one just marked. */
export type WithPending<T> = T & { isAwaited: boolean };

/** What to watch next as it will be once the outbox is empty; what will have left the list, or has nothing left, is left out. */
export function withPending<T extends UpNextTitle>(
  titles: readonly T[],
  pending: ReadonlyMap<number, PendingProgress>,
) {
  return titles.flatMap((title): WithPending<T>[] => {
    const changes = pending.get(title.simklId);
    if (!changes) return [{ ...title, isAwaited: false }];
    const { status, watchedEpisodes, watched, next } = changes;
    if (status !== "watching" || next === null) return [];
    if (next === undefined) {
      const place = parseEpisodeCode(title.nextToWatch);
      return [
        { ...title, watchedEpisodes, isAwaited: place !== null && watched.has(`${place.season}:${place.number}`) },
      ];
    }
    const nextToWatch = formatEpisodeCode(title.kind, next.season, next.number);
    const nextFields = nextToWatch === title.nextToWatch ? {} : { nextToWatch, nextTitle: null, nextDate: null };
    return [{ ...title, ...nextFields, watchedEpisodes, isAwaited: false }];
  });
}
