import { watchEpisodes, watchMovie } from "@/simulator/library/history/watch";
import type { RewatchContext, RewatchOutcome } from "@/simulator/library/rewatch/rewatch-request";
import { writeRewatch } from "@/simulator/library/rewatch/write-rewatch";
import type { Account, Episode, Title } from "@/simulator/model";

export interface Viewing {
  title: Title;
  /** Null for a movie. */
  episode: Episode | null;
  at: string;
  /** Counts a second viewing as a rewatch. */
  allowRewatch: boolean;
}

/** Null for a second viewing when rewatches are not requested. */
export type RecordedWatch = { result: "first_watch" } | RewatchOutcome | null;

/**
 * A first watch if possible, otherwise a rewatch if requested (docs/simkl-api.md#rewatches-by-scrobble-and-check-in).
 */
export function recordWatch(
  account: Account,
  { title, episode, at, allowRewatch }: Viewing,
  context: RewatchContext,
): RecordedWatch {
  const { now } = context;
  const isFirst = episode
    ? watchEpisodes(account, title, [{ episode, at }], now).episodes > 0
    : watchMovie(account, title, at, now).isFirst;
  if (isFirst) return { result: "first_watch" };

  const item = account.items.get(title.simkl);
  if (!allowRewatch || !item) return null;
  const watches = episode ? [{ episode, at }] : [];
  return writeRewatch(account, title, item, { id: null, state: null, lastWatchedAt: null, watches, at }, context);
}
