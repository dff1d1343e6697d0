import "server-only";
import { db } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";

const watch = {
  rewatchId: true,
  season: true,
  number: true,
  watchedAt: true,
  dateQuality: true,
  tvdbSeason: true,
  tvdbEpisode: true,
} satisfies Prisma.WatchSelect;

/** One viewing; rewatch id 0 is the first, season and number 0 a film. */
export type TitleWatch = Prisma.WatchGetPayload<{ select: typeof watch }>;

/** Every viewing of a title that one person's library dates or names, each once, by episode, the first viewing before later ones. */
export function listTitleWatches(userId: number, simklId: number): Promise<TitleWatch[]> {
  return db.watch.findMany({
    where: { userId, simklId, isCopy: false },
    select: watch,
    orderBy: [{ season: "asc" }, { number: "asc" }, { watchedAt: { sort: "asc", nulls: "first" } }],
  });
}
