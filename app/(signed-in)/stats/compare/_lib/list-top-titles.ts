import "server-only";
import type { StatsQuery } from "@/app/(signed-in)/stats/_lib/stats-query";
import { cacheByRevision } from "@/lib/database/cache-by-revision";
import type { BreakdownQuery } from "@/lib/stats/taste/breakdown";
import { listTitlesWatched, type WatchedTitle } from "@/lib/stats/taste/titles-watched";
import { MINUTE_MS } from "@/lib/utils/durations";

const MAX_TITLES = 5;

/** The titles of all kinds that took most time, most time first. */
export function listTopTitles({ user, params, range }: StatsQuery): Promise<WatchedTitle[]> {
  const { kind, watch } = params;
  const filter = { kind, watch, timeZone: user.timeZone, range: params.range.of === "all" ? null : range };
  return cachedTitles(user, filter);
}

/** The catalogue learns the length of a title without raising the revision. */
const cachedTitles = cacheByRevision("stats-top-titles", 5 * MINUTE_MS, async (userId, query: BreakdownQuery) =>
  (await listTitlesWatched(userId, query, MAX_TITLES)).slice(0, MAX_TITLES),
);
