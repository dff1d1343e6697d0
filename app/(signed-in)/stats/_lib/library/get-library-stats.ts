import "server-only";
import type { StatsQuery } from "@/app/(signed-in)/stats/_lib/stats-query";
import { cacheByRevision } from "@/lib/database/cache-by-revision";
import type { Kind } from "@/lib/database/generated/enums";
import { computeLibraryStats, type LibraryStats } from "@/lib/stats/library/library-stats";
import { MINUTE_MS } from "@/lib/utils/durations";

/** Statistics of the current library. */
export function getLibraryStats({ user, params, today }: StatsQuery): Promise<LibraryStats> {
  return cachedLibrary(user, params.kind, today);
}

/** The catalogue learns the length of a title without raising the revision. */
const cachedLibrary = cacheByRevision("stats-library", 5 * MINUTE_MS, (userId, kind: Kind | null, today: string) =>
  computeLibraryStats(userId, kind, today),
);
