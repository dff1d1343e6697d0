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

/** Rewatch id 0 is the first viewing; season and number 0 a movie. */
export type TitleWatch = Prisma.WatchGetPayload<{ select: typeof watch }>;

/** All viewings of a title without duplicates, by episode, first viewings first. */
export function listTitleWatches(userId: number, simklId: number): Promise<TitleWatch[]> {
  return db.watch.findMany({
    where: { userId, simklId, isCopy: false },
    select: watch,
    orderBy: [{ season: "asc" }, { number: "asc" }, { watchedAt: { sort: "asc", nulls: "first" } }],
  });
}
