import "server-only";
import { notFound } from "next/navigation";
import { type CurrentUser, requireUser } from "@/lib/accounts/guards";
import { localDay } from "@/lib/dates/local-day";
import type { ReviewCard } from "@/lib/stats/review/review-card";
import type { ReviewFigures } from "@/lib/stats/review/review-figures";
import { reviewCards } from "./cards/review-cards";
import { figuresOf, monthsOf } from "./figures-of";
import { readRange } from "./review-address";

/** All that the page of a review shows. */
export interface ShownReview {
  user: CurrentUser;
  figures: ReviewFigures;
  cards: ReviewCard[];
  /** Months (`YYYY-MM`) with something in them, the earliest first. */
  months: string[];
}

/** The review that an address names, of whoever is asking; there is no page for any other. */
export async function reviewOfAddress(year: string, month: string | null): Promise<ShownReview> {
  const user = await requireUser();
  const now = new Date();
  const months = await monthsOf(user);
  const today = localDay(now, user.timeZone);
  const last = months.at(-1) ?? "";
  const range = readRange(year, month, last > today ? last : today);
  if (!range) notFound();
  const figures = await figuresOf(user, range, now);
  return { user, figures, cards: reviewCards(figures), months };
}
