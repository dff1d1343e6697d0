import type { ReviewCard } from "@/lib/stats/review/review-card";
import type { ReviewFigures } from "@/lib/stats/review/review-figures";

/** Makes one card of a review; null when it would have nothing true to say. */
export type CardOf = (figures: ReviewFigures) => ReviewCard | null;
