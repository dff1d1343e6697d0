import "server-only";
import { type BreakdownQuestion, breakdown, type Slice } from "./breakdown/breakdown";
import type { Dimension } from "./breakdown/dimensions";
import { type AgainstCommunity, againstCommunity } from "./ratings/against-community";
import { type RatingsGiven, ratingsGiven } from "./ratings/ratings-given";

export interface TasteFigures {
  slices: Slice[];
  ratings: RatingsGiven[];
  community: AgainstCommunity;
}

/** What a person watches and what they think of it. Ratings are those given in the range, viewings those of the range. */
export async function tasteFigures(
  userId: number,
  dimension: Dimension,
  question: BreakdownQuestion,
): Promise<TasteFigures> {
  const [slices, ratings, community] = await Promise.all([
    breakdown(userId, dimension, question),
    ratingsGiven(userId, question),
    againstCommunity(userId, question),
  ]);
  return { slices, ratings, community };
}
