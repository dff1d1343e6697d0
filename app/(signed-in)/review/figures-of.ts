import "server-only";
import { cacheLife } from "next/cache";
import { cache } from "react";
import type { CurrentUser } from "@/lib/accounts/guards";
import { localDay } from "@/lib/dates/local-day";
import { monthsWatched } from "@/lib/stats/review/months-watched";
import { type ReviewFigures, type ReviewQuestion, reviewFigures } from "@/lib/stats/review/review-figures";
import type { ReviewRange } from "@/lib/stats/review/review-range";

/** What a year or a month of a person was, kept for a state of the library. */
export function figuresOf(user: CurrentUser, range: ReviewRange, now: Date): Promise<ReviewFigures> {
  const { timeZone } = user;
  return keptFigures(user.id, { timeZone, range, today: localDay(now, timeZone) }, user.libraryRevision);
}

/** The months in which a person watched anything with a date. */
export const monthsOf = cache(
  (user: CurrentUser): Promise<string[]> => keptMonths(user.id, user.timeZone, user.libraryRevision),
);

/** Not kept for ever: the catalogue learns the traits of a title without raising the revision. */
async function keptFigures(userId: number, question: ReviewQuestion, _revision: number): Promise<ReviewFigures> {
  "use cache";
  cacheLife("minutes");
  return reviewFigures(userId, question);
}

async function keptMonths(userId: number, _timeZone: string, _revision: number): Promise<string[]> {
  "use cache";
  cacheLife("hours");
  return monthsWatched(userId);
}
