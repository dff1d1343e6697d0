import { formatEpisodeCode, parseEpisodeCode } from "@/lib/domain/episode-code";
import type { Place } from "@/lib/domain/place";
import type { PaletteTitle } from "@/lib/library/browse/palette-titles";
import type { UpNextTitle } from "@/lib/library/up-next/up-next";
import type { TitleFacts } from "@/lib/outbox/intents/title-facts";
import { episodeKey } from "@/lib/outbox/intents/title-state";
import type { PendingTitles } from "./pending-titles";

/** A title of the page; `isAwaited` until Simkl names the episode after the one just marked. */
export type UpNextWithPending<T> = T & { isAwaited: boolean };

/** What to watch next; titles that leave the list, or have nothing left, are left out. */
export function applyPendingToUpNext<T extends UpNextTitle>(
  titles: readonly T[],
  pending: PendingTitles,
): UpNextWithPending<T>[] {
  return titles.flatMap((title): UpNextWithPending<T>[] => {
    const facts = pending.get(title.simklId);
    if (!facts) return [{ ...title, isAwaited: false }];
    const { status, watchedEpisodes, watched } = facts.state;
    const next = findNextEpisode(facts);
    if (status !== "watching" || next === null) return [];
    if (next === undefined) {
      const place = parseEpisodeCode(title.nextToWatch);
      const isAwaited = place !== null && episodeKey(place.season, place.number) in watched;
      return [{ ...title, watchedEpisodes, isAwaited }];
    }
    const nextToWatch = formatEpisodeCode(title.kind, next.season, next.number);
    const nextFields = nextToWatch === title.nextToWatch ? {} : { nextToWatch, nextTitle: null, nextDate: null };
    return [{ ...title, ...nextFields, watchedEpisodes, isAwaited: false }];
  });
}

/** Titles of the command palette; the next episode may be unknown until Simkl names it. */
export function applyPendingToPalette(titles: readonly PaletteTitle[], pending: PendingTitles): PaletteTitle[] {
  return titles.map((title) => {
    const facts = pending.get(title.simklId);
    if (!facts) return title;
    const next = title.isMovie ? null : findNextEpisode(facts);
    return {
      ...title,
      status: facts.state.status,
      next: next ? formatEpisodeCode(title.kind, next.season, next.number) : null,
    };
  });
}

/**
 * The first aired regular episode after the last watched one (docs/simkl-api.md#all-items); null when none is left, undefined
 * while the catalogue has no episodes.
 */
function findNextEpisode({ episodes, state: { watched } }: TitleFacts): Place | null | undefined {
  if (episodes.length === 0) return undefined;
  const regular = episodes.filter(({ season }) => season > 0);
  const last = regular.findLastIndex(({ season, number }) => episodeKey(season, number) in watched);
  return regular.slice(last + 1).find(({ hasAired }) => hasAired) ?? null;
}
