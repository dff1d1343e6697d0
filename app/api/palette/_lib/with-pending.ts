import { formatEpisodeCode } from "@/lib/domain/episode-code";
import type { PaletteTitle } from "@/lib/library/browse/palette-titles";
import type { PendingProgress } from "@/lib/outbox/preview/next-with-pending";

/** Titles with their pending changes; the next episode may be unknown until Simkl names it. */
export function withPending(
  titles: readonly PaletteTitle[],
  pending: ReadonlyMap<number, PendingProgress>,
): PaletteTitle[] {
  return titles.map((title) => {
    const pendingTitle = pending.get(title.simklId);
    if (!pendingTitle) return title;
    const next =
      pendingTitle.next && !title.isMovie
        ? formatEpisodeCode(title.kind, pendingTitle.next.season, pendingTitle.next.number)
        : null;
    return { ...title, status: pendingTitle.status, next };
  });
}
