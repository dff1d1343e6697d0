import "server-only";
import type { StatsQuery } from "@/app/(signed-in)/stats/_lib/stats-query";
import { cacheByRevision } from "@/lib/database/cache-by-revision";
import { computeTimeStats, type TimeStats, type TimeStatsQuery } from "@/lib/stats/time/time-stats";
import { MINUTE_MS } from "@/lib/utils/durations";

/** What the figures of time are. */
export function getTimeStats({ user, params, range, today, commonStep }: StatsQuery): Promise<TimeStats> {
  const { kind, watch, dates, unit, step, calendar } = params;
  const isAll = params.range.of === "all";
  const filter = { kind, watch, dates };
  const query = { timeZone: user.timeZone, range, isAll, filter, unit, step, commonStep, calendar, today };
  return cachedTime(user, query);
}

/** The catalogue learns when an episode aired, and the length of a title, without raising the revision. */
const cachedTime = cacheByRevision("stats-time", 5 * MINUTE_MS, (userId, query: TimeStatsQuery) =>
  computeTimeStats(userId, query),
);
