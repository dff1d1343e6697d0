import { z } from "zod";
import { LIST_STATUSES } from "@/lib/simkl/list-status";
import type { RestoreDates } from "./put-back";
import { toTitleState } from "./stored-state";
import { isMovie, type TitleFacts } from "./title-facts";
import { TitleState } from "./title-state";
import { toSimklInstant } from "./watch-date";

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
const Watched = TitleState.shape.applyWatch.nullable();

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
