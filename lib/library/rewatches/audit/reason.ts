import type { Place } from "@/lib/domain/place";

/** Why a rewatch was probably not watched as recorded. */
export type Reason =
  /** Same movie or episode less than 48 hours after an earlier round; turn 0 is the first time. */
  | { kind: "soon-after"; ms: number; turn: number; place: Place; episodes: number }
  /** A show's rewatch that began less than 48 hours from the beginning of an earlier one. */
  | { kind: "begun-together"; ms: number; turn: number }
  /** So many episodes at one second. */
  | { kind: "one-second"; episodes: number; at: Date }
  /** So many episodes in less than half the time they last. */
  | { kind: "burst"; episodes: number; ms: number; lengthMs: number }
  /** Rewatches of so many titles at one second. */
  | { kind: "shared-second"; titles: number; at: Date };
