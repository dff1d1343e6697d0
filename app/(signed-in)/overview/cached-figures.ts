import "server-only";
import { cacheByRevision, HOUR_MS } from "@/lib/database/cached-by-revision";
import { listCountedEpisodes } from "@/lib/stats/counted-episodes";
import { listLibraryCounts } from "@/lib/stats/library-counts";
import { listRatingCounts } from "@/lib/stats/ratings-spread";
import { listWatchedTime } from "@/lib/stats/watched-time";
import { summarizeHours } from "./hours-ledger";

// Figures that read a whole library. The catalogue learns the length of a title without raising the revision, hence the hour.

export const cachedHours = cacheByRevision("overview-hours", HOUR_MS, async (userId) => {
  const [times, episodes] = await Promise.all([listWatchedTime(userId), listCountedEpisodes(userId)]);
  return summarizeHours(times, episodes);
});

export const cachedCounts = cacheByRevision("overview-counts", HOUR_MS, (userId) => listLibraryCounts(userId));

export const cachedRatings = cacheByRevision("overview-ratings", HOUR_MS, (userId) => listRatingCounts(userId));
