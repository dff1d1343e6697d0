import "server-only";
import { cacheByRevision, MINUTE_MS } from "@/lib/database/cached-by-revision";
import type { Kind } from "@/lib/database/generated/enums";
import { type LibraryStats, computeLibraryStats } from "@/lib/stats/library-figures";
import type { StatsQuery } from "../question";

/** How the library stands. */
export function getLibraryStats({ user, params: params, today }: StatsQuery): Promise<LibraryStats> {
  return cachedLibrary(user, params.kind, today);
}

/** The catalogue learns the length of a title without raising the revision. */
const cachedLibrary = cacheByRevision("stats-library", 5 * MINUTE_MS, (userId, kind: Kind | null, today: string) =>
  computeLibraryStats(userId, kind, today),
);
