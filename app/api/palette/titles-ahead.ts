import { episodeCode } from "@/components/format/episode-code";
import type { PaletteTitle } from "@/lib/library/palette/palette-titles";
import type { Ahead } from "@/lib/writes/next-ahead";

/** Titles as they will be once the outbox is empty; which episode is next may be for Simkl to say. */
export function titlesAhead(titles: readonly PaletteTitle[], ahead: ReadonlyMap<number, Ahead>): PaletteTitle[] {
  return titles.map((title) => {
    const coming = ahead.get(title.simklId);
    if (!coming) return title;
    const next = coming.next && !title.isFilm ? episodeCode(title.kind, coming.next.season, coming.next.number) : null;
    return { ...title, status: coming.status, next };
  });
}
