import "server-only";
import { notFound } from "next/navigation";
import { type CurrentUser, requireUser } from "@/lib/auth/sessions/current-user";
import { toLocalDay } from "@/lib/domain/local-day";
import type { ReviewCard } from "@/lib/stats/review/review-card";
import type { ReviewStats } from "@/lib/stats/review/review-stats";
import { createReviewCards } from "./cards/create-review-cards";
import { getReviewStats, listReviewMonths } from "./get-review-stats";
import { parseReviewRange } from "./review-params";

/** All that the page of a review shows. */
export interface ReviewPageData {
  user: CurrentUser;
  stats: ReviewStats;
  cards: ReviewCard[];
  /** Months (`YYYY-MM`) with something in them, the earliest first. */
  months: string[];
}

/** The review of the current user for a range in the URL; null when there is none. */
export async function findReview(year: string, month: string | null): Promise<ReviewPageData | null> {
  const user = await requireUser();
  const now = new Date();
  const months = await listReviewMonths(user);
  const today = toLocalDay(now, user.timeZone);
  const last = months.at(-1) ?? "";
  const range = parseReviewRange(year, month, last > today ? last : today);
  if (!range) return null;
  const stats = await getReviewStats(user, range, now);
  return { user, stats, cards: createReviewCards(stats), months };
}

/** The same for files and forms, which have no page to show instead. */
export async function getReview(year: string, month: string | null): Promise<ReviewPageData> {
  return (await findReview(year, month)) ?? notFound();
}
