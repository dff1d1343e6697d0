import { db } from "@/lib/database/client";
import type { CatalogTitle } from "./catalog-title";

/** A title as it is stored; null when it is not. */
export async function findCatalogTitle(simklId: number, now: Date): Promise<CatalogTitle | null> {
  const stored = await db.title.findUnique({
    where: { simklId },
    select: {
      simklId: true,
      kind: true,
      animeType: true,
      title: true,
      year: true,
      poster: true,
      rank: true,
      communityRating: true,
      airStatus: true,
      releasedOn: true,
      ids: true,
    },
  });
  if (!stored) return null;
  const { communityRating, airStatus, releasedOn, ids, ...title } = stored;
  const movieState = releasedOn ? (releasedOn <= now ? "released" : "upcoming") : null;
  return {
    ...title,
    rating: communityRating,
    releaseState: title.kind === "movie" ? movieState : airStatus,
    // Only objects of texts are written into this column.
    ids: ids as Record<string, string>,
  };
}
