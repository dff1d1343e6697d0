import type { RewatchTracking } from "@/lib/auth/accounts/rewatch-tracking";
import type { Session } from "./session";

/** What has to be known, beside a title's own state, before a rewatch of it may be written. */
export interface RewatchFacts {
  tracking: RewatchTracking;
  /** As they will be when everything that waits in the outbox is done. */
  sessions: Session[];
  /** A rewatch was begun and Simkl has not said what came of it. */
  isOpening: boolean;
  /** When its episodes aired, by `episodeKey`, as far as the catalogue knows. */
  airedAt: Record<string, string>;
  /** The day a film came out, `YYYY-MM-DD`. */
  releasedOn: string | null;
}
