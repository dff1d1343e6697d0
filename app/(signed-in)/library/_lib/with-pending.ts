import type { LibraryTitle } from "@/lib/library/browse/library-page";
import { listPendingTitles } from "@/lib/outbox/preview/pending-titles";

/** A title with its pending changes. */
export interface LibraryTitleWithPending extends LibraryTitle {
  pending: "changes" | "leaves" | null;
}

/** Applies pending changes to titles; their order stays as Simkl sent it. */
export async function withPending(userId: number, titles: readonly LibraryTitle[]): Promise<LibraryTitleWithPending[]> {
  const simklIds = titles.map(({ simklId }) => simklId);
  const pending = await listPendingTitles(userId, simklIds);
  return titles.map((title): LibraryTitleWithPending => {
    const pendingState = pending.get(title.simklId);
    if (!pendingState) return { ...title, pending: null };
    const { status, rating, memo, watchedEpisodes } = pendingState;
    if (status === null) return { ...title, pending: "leaves" };
    return { ...title, status, rating, hasMemo: memo !== null, watchedEpisodes, pending: "changes" };
  });
}
