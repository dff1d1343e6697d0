import "server-only";
import { cacheByRevision, MINUTE_MS } from "@/lib/database/cached-by-revision";
import type { BreakdownQuery } from "@/lib/stats/breakdown/breakdown";
import type { Dimension } from "@/lib/stats/breakdown/dimensions";
import { type TasteStats, computeTasteStats } from "@/lib/stats/taste-figures";
import type { StatsQuery } from "../question";

/** What somebody watches and thinks of it. */
export function getTasteStats({ user, params: params, range }: StatsQuery): Promise<TasteStats> {
  const { kind, watch, by } = params;
  const filter = { kind, watch, timeZone: user.timeZone, range: params.range.of === "all" ? null : range };
  return cachedTaste(user, by, filter);
}

/** The catalogue learns the traits of a title, and what others think of it, without raising the revision. */
const cachedTaste = cacheByRevision(
  "stats-taste",
  5 * MINUTE_MS,
  (userId, by: Dimension, query: BreakdownQuery) => computeTasteStats(userId, by, query),
);
