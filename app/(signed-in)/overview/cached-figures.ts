import "server-only";
import { cachedByRevision, HOUR_MS } from "@/lib/database/cached-by-revision";
import { countedEpisodes } from "@/lib/stats/counted-episodes";
import { libraryCounts } from "@/lib/stats/library-counts";
import { ratingsSpread } from "@/lib/stats/ratings-spread";
import { watchedTime } from "@/lib/stats/watched-time";
import { hoursLedger } from "./hours-ledger";

// Figures that read a whole library. The catalogue learns the length of a title without raising the revision, hence the hour.

export const cachedHours = cachedByRevision("overview-hours", HOUR_MS, async (userId) => {
  const [times, episodes] = await Promise.all([watchedTime(userId), countedEpisodes(userId)]);
  return hoursLedger(times, episodes);
});

export const cachedCounts = cachedByRevision("overview-counts", HOUR_MS, (userId) => libraryCounts(userId));

export const cachedRatings = cachedByRevision("overview-ratings", HOUR_MS, (userId) => ratingsSpread(userId));
