import type { ChangedSeason } from "@/lib/outbox/intents/change";
import { episodeKey } from "@/lib/outbox/intents/title-state";
import type { RewatchStatus } from "@/lib/simkl/schemas/rewatch-status";

/** A rewatch session of a title. Instants are as Simkl writes them. */
export interface Session {
  /** Null for one that is on its way to Simkl, which numbers it. */
  rewatchId: number | null;
  state: RewatchStatus;
  startedAt: string | null;
  lastWatchedAt: string | null;
  /** As Simkl counts; 0 may also mean that it did not say (docs/simkl-api.md#reading-rewatches). */
  watchedEpisodes: number;
  /** Viewings by `episodeKey` with their dates; a film's is `0:0`. */
  watched: Record<string, string | null>;
}

/** At most so many of one title (docs/simkl-api.md#rewatch-limits). */
export const MAX_SESSIONS = 50;
const GAP_MS = 48 * 60 * 60_000;
const YEAR_2000 = "2000";

/**
 * Whether Simkl takes two dates of one thing for one viewing (docs/simkl-api.md#rewatch-limits). A date that nobody
 * remembers is near none.
 */
export function isSameViewing(at: string, other: string | null | undefined): boolean {
  if (!other || at < YEAR_2000 || other < YEAR_2000) return false;
  return Math.abs(Date.parse(at) - Date.parse(other)) <= GAP_MS;
}

export function listEpisodeKeys(seasons: readonly ChangedSeason[]): string[] {
  return seasons.flatMap(({ number, episodes }) => episodes.map((each) => episodeKey(number, each.number)));
}
