import "server-only";
import type { CurrentUser } from "@/lib/accounts/guards";
import type { ReviewCard } from "@/lib/stats/review/review-card";
import type { ReviewRange } from "@/lib/stats/review/review-range";
import { reviewCards } from "./cards/review-cards";
import { figuresOf } from "./figures-of";

/** The cards of a person's year or month, in the order of the story; none when nothing with a date was watched. */
export async function reviewCardsOf(user: CurrentUser, range: ReviewRange, now: Date): Promise<ReviewCard[]> {
  return reviewCards(await figuresOf(user, range, now));
}
