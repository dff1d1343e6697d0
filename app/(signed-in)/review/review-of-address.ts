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

/** The review that an address names, of whoever is asking; null when there is none of that name. */
export async function findReview(year: string, month: string | null): Promise<ShownReview | null> {
  const user = await requireUser();
  const now = new Date();
  const months = await monthsOf(user);
  const today = localDay(now, user.timeZone);
  const last = months.at(-1) ?? "";
  const range = readRange(year, month, last > today ? last : today);
  if (!range) return null;
  const figures = await figuresOf(user, range, now);
  return { user, figures, cards: reviewCards(figures), months };
}

/** The same for files and forms, which have no page to show instead. */
export async function reviewOfAddress(year: string, month: string | null): Promise<ShownReview> {
  return (await findReview(year, month)) ?? notFound();
}
