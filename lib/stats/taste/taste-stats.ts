import "server-only";
import { type BreakdownQuery, getBreakdown, type Slice } from "./breakdown";
import { type CommunityComparison, compareWithCommunity } from "./community-comparison";
import type { Dimension } from "./dimensions";
import { listRatingsGiven, type RatingsGiven } from "./ratings-given";

export interface TasteStats {
  slices: Slice[];
  ratings: RatingsGiven[];
  community: CommunityComparison;
}

/** Ratings are those given in the range, viewings those of the range. */
export async function computeTasteStats(
  userId: number,
  dimension: Dimension,
  query: BreakdownQuery,
): Promise<TasteStats> {
  const [slices, ratings, community] = await Promise.all([
    getBreakdown(userId, dimension, query),
    listRatingsGiven(userId, query),
    compareWithCommunity(userId, query),
  ]);
  return { slices, ratings, community };
}
