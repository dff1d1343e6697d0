import "server-only";
import type { CurrentUser } from "@/lib/auth/sessions/current-user";
import { cacheByRevision } from "@/lib/database/cache-by-revision";
import { toLocalDay } from "@/lib/domain/local-day";
import { listMonthsWatched } from "@/lib/stats/review/months-watched";
import type { ReviewRange } from "@/lib/stats/review/review-range";
import { computeReviewStats, type ReviewQuery, type ReviewStats } from "@/lib/stats/review/review-stats";
import { HOUR_MS, MINUTE_MS } from "@/lib/utils/durations";

/** What a year or a month of a person was. */
export function getReviewStats(user: CurrentUser, range: ReviewRange, now: Date): Promise<ReviewStats> {
  const { timeZone } = user;
  return cachedStats(user, { timeZone, range, today: toLocalDay(now, timeZone) });
}

/** The months in which a person watched anything with a date. */
export function listReviewMonths(user: CurrentUser): Promise<string[]> {
  return cachedMonths(user, user.timeZone);
}

/** The catalogue learns the traits of a title without raising the revision. */
const cachedStats = cacheByRevision("review-figures", 5 * MINUTE_MS, (userId, query: ReviewQuery) =>
  computeReviewStats(userId, query),
);

/** The days are stored in the person's zone, so a new zone makes other months. */
const cachedMonths = cacheByRevision("review-months", HOUR_MS, (userId, _timeZone: string) =>
  listMonthsWatched(userId),
);
