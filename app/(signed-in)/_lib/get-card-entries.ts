import type { CardTitleEntry } from "@/app/(signed-in)/_components/catalog-card/card-title";
import { listCardEntries } from "@/lib/library/title/card-entries";
import { listPendingTitles } from "@/lib/outbox/preview/pending-titles";

/** What the person has of the titles, by Simkl id, with pending changes laid over. */
export async function getCardEntries(
  userId: number,
  simklIds: readonly number[],
): Promise<Map<number, CardTitleEntry>> {
  const [stored, pending] = await Promise.all([listCardEntries(userId, simklIds), listPendingTitles(userId, simklIds)]);
  const entries = new Map([...stored].map(([simklId, entry]) => [simklId, { ...entry, isPending: false }]));
  for (const [simklId, { status, rating, memo, watchedEpisodes }] of pending) {
    if (status === null && rating === null) entries.delete(simklId);
    else
      entries.set(simklId, {
        airedEpisodes: entries.get(simklId)?.airedEpisodes ?? 0,
        // A rating files what is on no list; Simkl says on which one (docs/simkl-api.md#writing-ratings).
        status,
        rating,
        watchedEpisodes,
        memoText: memo?.text ?? null,
        memoPrivate: memo?.isPrivate ?? null,
        isPending: true,
      });
  }
  return entries;
}
