import { watchEpisodes, watchMovie } from "@/simulator/library/history/watch";
import { type RewatchContext, type RewatchOutcome, writeRewatch } from "@/simulator/library/rewatch/write-rewatch";
import type { Account, Episode, Title } from "@/simulator/model";

export interface Viewing {
  title: Title;
  /** Null for a film. */
  episode: Episode | null;
  at: string;
  /** Counts a second viewing as a rewatch. */
  allowRewatch: boolean;
}

/** What became of one viewing; null when it was a second one and rewatches were not asked for. */
export type RecordedWatch = { verdict: "first_watch" } | RewatchOutcome | null;

/**
 * One film or episode watched to its end: a first viewing if it can be one, otherwise a rewatch if that is wanted
 * (docs/simkl-api.md#rewatches-by-scrobble-and-check-in).
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
  if (isFirst) return { verdict: "first_watch" };

  const item = account.items.get(title.simkl);
  if (!allowRewatch || !item) return null;
  const watches = episode ? [{ episode, at }] : [];
  return writeRewatch(account, title, item, { id: null, state: null, lastWatchedAt: null, watches, at }, context);
}
