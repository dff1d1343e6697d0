import "server-only";
import { db } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";
import type { RelatedTitle } from "./related-titles";

const factsSelect = {
  englishTitle: true,
  otherNames: true,
  genres: true,
  country: true,
  language: true,
  network: true,
  studios: true,
  director: true,
  certification: true,
  overview: true,
  airStatus: true,
  releasedOn: true,
  firstAiredAt: true,
  lastAiredAt: true,
  episodeCount: true,
  communityRating: true,
  communityVotes: true,
  otherRatings: true,
  rank: true,
  trailer: true,
  related: true,
} satisfies Prisma.TitleSelect;

type StoredFacts = Prisma.TitleGetPayload<{ select: typeof factsSelect }>;

/** Out of ten. */
export interface SourceRating {
  rating: number;
  votes: number | null;
}

export type TitleFacts = Omit<StoredFacts, "otherRatings" | "related"> & {
  otherRatings: { imdb?: SourceRating; mal?: SourceRating };
  related: RelatedTitle[];
};

/** Null when the record was never read. */
export async function getTitleFacts(simklId: number): Promise<TitleFacts | null> {
  const title = await db.title.findFirst({ where: { simklId, detailsAt: { not: null } }, select: factsSelect });
  return title && toTitleFacts(title);
}

/** Only `storeRecord` writes the two JSON columns. */
function toTitleFacts({ otherRatings, related, ...rest }: StoredFacts): TitleFacts {
  return {
    ...rest,
    otherRatings: (otherRatings ?? {}) as TitleFacts["otherRatings"],
    related: (related ?? []) as unknown as RelatedTitle[],
  };
}
