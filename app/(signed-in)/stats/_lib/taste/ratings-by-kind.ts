import { KIND_ORDER, type Kind } from "@/components/titles/kinds";
import type { RatingsGiven } from "@/lib/stats/taste/ratings-given";

/** How often each kind got each rating, whenever it was given; what never was is left out. */
export function groupRatingsByKind(ratings: readonly RatingsGiven[]): { rating: number; kind: Kind; titles: number }[] {
  return Array.from({ length: 10 }, (_, index) => index + 1).flatMap((rating) =>
    KIND_ORDER.map((kind) => ({
      rating,
      kind,
      titles: ratings
        .filter((row) => row.rating === rating && row.kind === kind)
        .reduce((sum, row) => sum + row.titles, 0),
    })).filter(({ titles }) => titles > 0),
  );
}
