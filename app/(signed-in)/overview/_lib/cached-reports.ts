import "server-only";
import { cacheByRevision } from "@/lib/database/cache-by-revision";
import { listLibraryCounts } from "@/lib/stats/library/library-counts";
import { listRatingCounts } from "@/lib/stats/overview/ratings-spread";
import { listWatchedTime } from "@/lib/stats/overview/watched-time";
import { listCountedEpisodes } from "@/lib/stats/shared/counted-episodes";
import { HOUR_MS } from "@/lib/utils/durations";
import { summarizeHours } from "./hours-summary";

// Figures that read a whole library. The catalogue learns the length of a title without raising the revision, hence the hour.

export const cachedHours = cacheByRevision("overview-hours", HOUR_MS, async (userId) => {
  const [times, episodes] = await Promise.all([listWatchedTime(userId), listCountedEpisodes(userId)]);
  return summarizeHours(times, episodes);
});

export const cachedCounts = cacheByRevision("overview-counts", HOUR_MS, (userId) => listLibraryCounts(userId));

export const cachedRatings = cacheByRevision("overview-ratings", HOUR_MS, (userId) => listRatingCounts(userId));
