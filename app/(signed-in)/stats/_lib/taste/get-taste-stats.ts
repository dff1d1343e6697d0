import "server-only";
import type { StatsQuery } from "@/app/(signed-in)/stats/_lib/stats-query";
import { cacheByRevision } from "@/lib/database/cache-by-revision";
import type { BreakdownQuery } from "@/lib/stats/taste/breakdown";
import type { Dimension } from "@/lib/stats/taste/dimensions";
import { computeTasteStats, type TasteStats } from "@/lib/stats/taste/taste-stats";
import { MINUTE_MS } from "@/lib/utils/durations";

/** What a person watches, and how they rate it. */
export function getTasteStats({ user, params, range }: StatsQuery): Promise<TasteStats> {
  const { kind, watch, by } = params;
  const filter = { kind, watch, timeZone: user.timeZone, range: params.range.of === "all" ? null : range };
  return cachedTaste(user, by, filter);
}

/** The catalogue learns the traits of a title, and what others think of it, without raising the revision. */
const cachedTaste = cacheByRevision("stats-taste", 5 * MINUTE_MS, (userId, by: Dimension, query: BreakdownQuery) =>
  computeTasteStats(userId, by, query),
);
