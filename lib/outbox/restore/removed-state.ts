import { z } from "zod";
import { isMovie } from "@/lib/domain/is-movie";
import type { TitleFacts } from "@/lib/outbox/intents/title-facts";
import { TitleState } from "@/lib/outbox/intents/title-state";
import { toSimklInstant } from "@/lib/outbox/intents/watch-date";
import { toTitleState } from "@/lib/outbox/preview/to-title-state";
import type { RestoreDates } from "@/lib/outbox/undo/restore-changes";
import { LIST_STATUSES } from "@/lib/simkl/schemas/list-status";

export interface RemovedState {
  stateBefore: TitleState;
  dates: Partial<RestoreDates>;
  /** The number of rewatch sessions that were removed with it. */
  rewatches: number;
}

const Instant = z.string().transform((text) => toSimklInstant(new Date(text)));

/** A row of `LibraryItem` in the JSON of PostgreSQL. */
const Item = z.object({
  status: z.enum(LIST_STATUSES),
  rating: z.int().nullable(),
  ratedAt: Instant.nullable(),
  addedAt: Instant.nullable(),
  lastWatchedAt: Instant.nullable(),
  watchedEpisodes: z.int(),
  memoText: z.string().nullable(),
  memoPrivate: z.boolean().nullable(),
});
const Watched = TitleState.shape.watched.nullable();

/** `watched` are the dates of first viewings by `season:number`. */
export function parseRemovedState(
  stored: { item: unknown; watched: unknown; rewatches: number },
  title: Pick<TitleFacts, "kind" | "animeType">,
): RemovedState {
  const { ratedAt, addedAt, lastWatchedAt, ...item } = Item.parse(stored.item);
  return {
    stateBefore: toTitleState({ ...item, watched: Watched.parse(stored.watched) }, isMovie(title)),
    dates: {
      ratedAt: ratedAt ?? undefined,
      addedAt: addedAt ?? undefined,
      lastWatchedAt: lastWatchedAt ?? undefined,
    },
    rewatches: stored.rewatches,
  };
}
