import { z } from "zod";
import { LIST_STATUSES } from "@/lib/simkl/list-status";
import type { PastDates } from "./put-back";
import { storedState } from "./stored-state";
import { isFilm, type TitleFacts } from "./title-facts";
import { TitleState } from "./title-state";
import { instantOf } from "./watch-date";

/** How a title stood in the library when it vanished. */
export interface RemovedState {
  had: TitleState;
  dates: Partial<PastDates>;
  /** Rewatch sessions that went with it. */
  rewatches: number;
}

const Instant = z.string().transform((written) => instantOf(new Date(written)));

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
export function removedState(
  stored: { item: unknown; watched: unknown; rewatches: number },
  title: Pick<TitleFacts, "kind" | "animeType">,
): RemovedState {
  const { ratedAt, addedAt, lastWatchedAt, ...item } = Item.parse(stored.item);
  return {
    had: storedState({ ...item, watched: Watched.parse(stored.watched) }, isFilm(title)),
    dates: {
      ratedAt: ratedAt ?? undefined,
      addedAt: addedAt ?? undefined,
      lastWatchedAt: lastWatchedAt ?? undefined,
    },
    rewatches: stored.rewatches,
  };
}
