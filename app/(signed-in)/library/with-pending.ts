import type { LibraryTitle } from "@/lib/library/browse/library-page";
import { pendingTitles } from "@/lib/writes/pending-titles";

/** A title as it will be once everything that is on the way to Simkl has come about. */
export interface ShownTitle extends LibraryTitle {
  pending: "changes" | "leaves" | null;
}

/** Lays what is pending over titles as Simkl last told them; where a title stands among others stays as Simkl last told too. */
export async function withPending(userId: number, titles: readonly LibraryTitle[]): Promise<ShownTitle[]> {
  const simklIds = titles.map(({ simklId }) => simklId);
  const pending = await pendingTitles(userId, simklIds);
  return titles.map((title): ShownTitle => {
    const ahead = pending.get(title.simklId);
    if (!ahead) return { ...title, pending: null };
    const { status, rating, memo, watchedEpisodes } = ahead;
    if (status === null) return { ...title, pending: "leaves" };
    return { ...title, status, rating, hasMemo: memo !== null, watchedEpisodes, pending: "changes" };
  });
}
