import { z } from "zod";
import { isMovie, type TitleFacts } from "@/lib/outbox/intents/title-facts";
import { TitleState } from "@/lib/outbox/intents/title-state";
import { toSimklInstant } from "@/lib/outbox/intents/watch-date";
import { toTitleState } from "@/lib/outbox/preview/to-title-state";
import type { RestoreDates } from "@/lib/outbox/undo/restore-changes";
import { LIST_STATUSES } from "@/lib/simkl/schemas/list-status";

/** How a title stood in the library when it vanished. */
export interface RemovedState {
  stateBefore: TitleState;
  dates: Partial<RestoreDates>;
  /** Rewatch sessions that went with it. */
  rewatches: number;
}

const Instant = z.string().transform((text) => toSimklInstant(new Date(text)));

/** As PostgreSQL writes a row of `LibraryItem` into JSON. */
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

/** Reads an entry of the journal as it is stored; `watched` are the dates of first viewings by `season:number`. */
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
