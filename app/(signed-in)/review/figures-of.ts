import "server-only";
import type { CurrentUser } from "@/lib/accounts/guards";
import { cachedByRevision, HOUR_MS, MINUTE_MS } from "@/lib/database/cached-by-revision";
import { localDay } from "@/lib/dates/local-day";
import { monthsWatched } from "@/lib/stats/review/months-watched";
import { type ReviewFigures, type ReviewQuestion, reviewFigures } from "@/lib/stats/review/review-figures";
import type { ReviewRange } from "@/lib/stats/review/review-range";

/** What a year or a month of a person was. */
export function figuresOf(user: CurrentUser, range: ReviewRange, now: Date): Promise<ReviewFigures> {
  const { timeZone } = user;
  return cachedFigures(user, { timeZone, range, today: localDay(now, timeZone) });
}

/** The months in which a person watched anything with a date. */
export function monthsOf(user: CurrentUser): Promise<string[]> {
  return cachedMonths(user, user.timeZone);
}

/** The catalogue learns the traits of a title without raising the revision. */
const cachedFigures = cachedByRevision("review-figures", 5 * MINUTE_MS, (userId, question: ReviewQuestion) =>
  reviewFigures(userId, question),
);

/** The days are stored in the person's zone, so a new zone makes other months. */
const cachedMonths = cachedByRevision("review-months", HOUR_MS, (userId, _timeZone: string) => monthsWatched(userId));
