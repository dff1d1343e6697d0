import type { RewatchTracking } from "@/lib/auth/accounts/rewatch-tracking";
import type { Session } from "./session";

/** What the rules for rewatches need besides the state of the title. */
export interface RewatchFacts {
  tracking: RewatchTracking;
  /** With pending writes applied. */
  sessions: Session[];
  /** A new rewatch waits for the response of Simkl. */
  isOpening: boolean;
  /** By `episodeKey`, as far as the catalogue knows. */
  airedAt: Record<string, string>;
  /** Of a movie, `YYYY-MM-DD`. */
  releasedOn: string | null;
}
