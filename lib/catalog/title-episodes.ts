import "server-only";
import { db } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";

const episode = {
  season: true,
  number: true,
  title: true,
  airsAt: true,
  hasAired: true,
  runtime: true,
  tvdbSeason: true,
  tvdbEpisode: true,
} satisfies Prisma.CatalogEpisodeSelect;

export type KnownEpisode = Prisma.CatalogEpisodeGetPayload<{ select: typeof episode }>;

/** The episodes of a title as the catalogue has them, in order, specials (season 0) first; none when they were never read. */
export function titleEpisodes(simklId: number): Promise<KnownEpisode[]> {
  return db.catalogEpisode.findMany({
    where: { simklId },
    select: episode,
    orderBy: [{ season: "asc" }, { number: "asc" }],
  });
}
