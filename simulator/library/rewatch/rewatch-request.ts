import type { Watch } from "@/simulator/library/history/watch";
import type { Call, RewatchSession, RewatchState } from "@/simulator/model";

export interface RewatchRequest {
  /** Null for the active or a new session. */
  id: number | null;
  state: RewatchState | null;
  /** Identifies a finished session to resume without its id. */
  lastWatchedAt: string | null;
  /** Empty to open a session or to change only its state. */
  watches: Watch[];
  /** The date of a movie's rewatch. */
  at: string;
}

export interface RewatchOutcome {
  /** `too_soon`: within 48 hours of the last watch; `not_eligible`: never watched before. */
  result: "saved" | "too_soon" | "not_eligible";
  /** The written session; a viewing that was too soon may have moved its date. */
  session: RewatchSession | null;
  isNew: boolean;
  /** Added viewings: episodes, or one for a movie. */
  added: number;
}

export interface RewatchContext {
  now: string;
  nextId: () => number;
  activity?: Call["rewatchActivity"];
}
