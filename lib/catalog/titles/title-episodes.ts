import "server-only";
import { db } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";

const episodeSelect = {
  season: true,
  number: true,
  title: true,
  airsAt: true,
  hasAired: true,
  runtime: true,
  tvdbSeason: true,
  tvdbEpisode: true,
} satisfies Prisma.CatalogEpisodeSelect;

export type KnownEpisode = Prisma.CatalogEpisodeGetPayload<{ select: typeof episodeSelect }>;

/** In order, specials (season 0) first. */
export function listTitleEpisodes(simklId: number): Promise<KnownEpisode[]> {
  return db.catalogEpisode.findMany({
    where: { simklId },
    select: episodeSelect,
    orderBy: [{ season: "asc" }, { number: "asc" }],
  });
}
