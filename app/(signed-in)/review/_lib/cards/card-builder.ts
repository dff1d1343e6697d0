import type { ReviewCard } from "@/lib/stats/review/review-card";
import type { ReviewStats } from "@/lib/stats/review/review-stats";

/** Makes one card of a review; null when it would have nothing true to say. */
export type CardBuilder = (stats: ReviewStats) => ReviewCard | null;
