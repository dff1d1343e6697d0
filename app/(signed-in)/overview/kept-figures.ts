import "server-only";
import { cacheLife } from "next/cache";
import { countedEpisodes } from "@/lib/stats/counted-episodes";
import { type LibraryCount, libraryCounts } from "@/lib/stats/library-counts";
import { type RatedTitles, ratingsSpread } from "@/lib/stats/ratings-spread";
import { watchedTime } from "@/lib/stats/watched-time";
import { type HoursLedger, hoursLedger } from "./hours-ledger";

// Figures that look at a whole library; its revision is among the arguments, so that each is reckoned once for every state of it.
// Not kept for ever: the catalogue learns the length of a title without raising it.

export async function keptHours(userId: number, _revision: number): Promise<HoursLedger> {
  "use cache";
  cacheLife("hours");
  const [times, episodes] = await Promise.all([watchedTime(userId), countedEpisodes(userId)]);
  return hoursLedger(times, episodes);
}

export async function keptCounts(userId: number, _revision: number): Promise<LibraryCount[]> {
  "use cache";
  cacheLife("hours");
  return libraryCounts(userId);
}

export async function keptRatings(userId: number, _revision: number): Promise<RatedTitles[]> {
  "use cache";
  cacheLife("hours");
  return ratingsSpread(userId);
}
