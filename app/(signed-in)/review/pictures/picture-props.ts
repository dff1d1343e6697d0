import type { ReviewCard } from "@/lib/stats/review/review-card";
import type { ReviewFigures } from "@/lib/stats/review/review-figures";

export interface PictureProps {
  card: ReviewCard;
  figures: ReviewFigures;
}
