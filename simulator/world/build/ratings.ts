import type { Title } from "@/simulator/model";
import { getShare } from "@/simulator/world/hash";

/** The other site's rating differs a little, its votes a lot. */
export function createRatings(rating: number | null, other: "imdb" | "mal", simkl: number): Title["ratings"] {
  if (rating === null) return { simkl: null };

  const popularity = getShare(`${simkl} popularity`) ** 2 * (rating / 10) ** 3;
  const votes = 60 + Math.round(9_000 * popularity);
  const otherRating = Math.min(9.6, Math.round((rating + getShare(`${simkl} elsewhere`) * 0.6 - 0.3) * 10) / 10);
  return { simkl: { rating, votes }, [other]: { rating: otherRating, votes: votes * 180 } };
}
