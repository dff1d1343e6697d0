import type { ReviewCard } from "@/lib/stats/review/review-card";
import type { ReviewStats } from "@/lib/stats/review/review-stats";

export interface PictureProps {
  card: ReviewCard;
  stats: ReviewStats;
}
