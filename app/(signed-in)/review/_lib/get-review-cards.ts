import "server-only";
import type { CurrentUser } from "@/lib/auth/sessions/current-user";
import type { ReviewCard } from "@/lib/stats/review/review-card";
import type { ReviewRange } from "@/lib/stats/review/review-range";
import { createReviewCards } from "./cards/create-review-cards";
import { getReviewStats } from "./get-review-stats";

/** The cards of a person's year or month, in the order of the story; none when nothing with a date was watched. */
export async function getReviewCards(user: CurrentUser, range: ReviewRange, now: Date): Promise<ReviewCard[]> {
  return createReviewCards(await getReviewStats(user, range, now));
}
