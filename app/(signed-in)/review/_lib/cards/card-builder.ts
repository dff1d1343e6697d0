import type { ReviewCard } from "@/lib/stats/review/review-card";
import type { ReviewStats } from "@/lib/stats/review/review-stats";

/** Builds one card; null when there is nothing true to show. */
export type CardBuilder = (stats: ReviewStats) => ReviewCard | null;
