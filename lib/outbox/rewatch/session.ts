import type { ChangedSeason } from "@/lib/outbox/intents/change";
import { episodeKey } from "@/lib/outbox/intents/title-state";
import type { RewatchStatus } from "@/lib/simkl/schemas/rewatch-status";

/** A rewatch session. Instants are in the format of Simkl. */
export interface Session {
  /** Null until Simkl assigns a number. */
  rewatchId: number | null;
  state: RewatchStatus;
  startedAt: string | null;
  lastWatchedAt: string | null;
  /** Simkl's count; 0 may also mean that it sent none (docs/simkl-api.md#reading-rewatches). */
  watchedEpisodes: number;
  /** Dates by `episodeKey`; the key of a movie is `0:0`. */
  watched: Record<string, string | null>;
}

/** Per title (docs/simkl-api.md#rewatch-limits). */
export const MAX_SESSIONS = 50;
const GAP_MS = 48 * 60 * 60_000;
const YEAR_2000 = "2000";

/** Simkl treats viewings within 48 hours as one (docs/simkl-api.md#rewatch-limits). A "long ago" matches no other date. */
export function isSameViewing(at: string, other: string | null | undefined): boolean {
  if (!other || at < YEAR_2000 || other < YEAR_2000) return false;
  return Math.abs(Date.parse(at) - Date.parse(other)) <= GAP_MS;
}

export function listEpisodeKeys(seasons: readonly ChangedSeason[]): string[] {
  return seasons.flatMap(({ number, episodes }) => episodes.map((each) => episodeKey(number, each.number)));
}
