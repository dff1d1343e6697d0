import type { LibraryEntry } from "@/lib/library/title/title-head";
import type { TitleWatch } from "@/lib/library/title/title-watches";
import type { TitleState } from "@/lib/outbox/intents/title-state";

/** The entry of a title with its pending changes; null when it will be in no list. */
export function applyPendingToEntry(entry: LibraryEntry | null, state: TitleState | null): LibraryEntry | null {
  if (state === null) return entry;
  const { status, rating, memo, watchedEpisodes } = state;
  if (status === null) return null;
  const memoText = memo?.text ?? null;
  return { ...(entry ?? NEW), status, rating, watchedEpisodes, memoText, memoPrivate: memo?.isPrivate ?? null };
}

const NEW: Omit<LibraryEntry, "status"> = {
  addedAt: null,
  lastWatchedAt: null,
  rating: null,
  ratedAt: null,
  lastWatched: null,
  nextToWatch: null,
  watchedEpisodes: 0,
  totalEpisodes: 0,
  notAiredEpisodes: 0,
  nextTitle: null,
  nextDate: null,
  memoText: null,
  memoPrivate: null,
};

/** The viewings of a title as they will be: rewatches as they are, first viewings as the outbox has them. */
export function applyPendingToWatches(watches: readonly TitleWatch[], state: TitleState | null): readonly TitleWatch[] {
  if (state === null) return watches;
  const kept = watches.filter((watch) => watch.rewatchId > 0 || getEpisodeKey(watch) in state.watched);
  const known = new Set(kept.flatMap((watch) => (watch.rewatchId > 0 ? [] : getEpisodeKey(watch))));
  const added = Object.entries(state.watched).flatMap(([key, at]) => (known.has(key) ? [] : createWatch(key, at)));
  return [...added, ...kept];
}

function getEpisodeKey({ season, number }: Pick<TitleWatch, "season" | "number">): string {
  return `${season}:${number}`;
}

function createWatch(key: string, at: string | null): TitleWatch {
  const [season = 0, number = 0] = key.split(":").map(Number);
  const watchedAt = at === null ? null : new Date(at);
  const dateQuality = watchedAt && watchedAt.getUTCFullYear() >= 2000 ? "exact" : "unknown";
  return { rewatchId: 0, season, number, watchedAt, dateQuality, tvdbSeason: null, tvdbEpisode: null };
}
