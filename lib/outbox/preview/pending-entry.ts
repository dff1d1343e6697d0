import type { LibraryTitle } from "@/lib/library/browse/library-page";
import type { LibraryEntry } from "@/lib/library/title/title-head";
import type { TitleState } from "@/lib/outbox/intents/title-state";
import type { PendingTitles } from "./pending-titles";

/** The entry of a title as it will be; null when it will be in no list. */
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

export interface LibraryTitleWithPending extends LibraryTitle {
  pending: "changes" | "leaves" | null;
}

/** A page of the library; the order of the titles stays as Simkl sent it. */
export function applyPendingToLibrary(
  titles: readonly LibraryTitle[],
  pending: PendingTitles,
): LibraryTitleWithPending[] {
  return titles.map((title): LibraryTitleWithPending => {
    const changed = pending.get(title.simklId);
    if (!changed) return { ...title, pending: null };
    const { status, rating, memo, watchedEpisodes } = changed.state;
    if (status === null) return { ...title, pending: "leaves" };
    return { ...title, status, rating, hasMemo: memo !== null, watchedEpisodes, pending: "changes" };
  });
}
