import type { DateQuality, RewatchState } from "@/lib/database/generated/enums";
import type { Place } from "@/lib/domain/place";

/** Season and number are 0 for a movie. */
export interface RoundViewing extends Place {
  watchedAt: Date | null;
  dateQuality: DateQuality;
}

export interface StoredRewatch {
  rewatchId: number;
  state: RewatchState;
  startedAt: Date | null;
  lastWatchedAt: Date | null;
  nextToWatch: string | null;
  watchedEpisodes: number;
}

/** The time between two consecutive viewings. */
export interface Pause {
  days: number;
  since: Date;
  until: Date;
}

/** One pass through a title. */
export interface Round {
  /** 0 for the first watch, else from 1 by date; Simkl does not number them (docs/simkl-api.md#reading-rewatches). */
  turn: number;
  /** 0 for the first watch. */
  rewatchId: number;
  /** Null for the first watch. */
  state: RewatchState | null;
  startedAt: Date | null;
  lastWatchedAt: Date | null;
  /** In the order of the episodes. */
  viewings: RoundViewing[];
  /** Viewings with the date of the first watch: simkl.com copies them into rewatches that start there. */
  prefilled: RoundViewing[];
  /** Regular episodes that Simkl counts, copied ones too; null when unknown. */
  covered: number | null;
  /** Regular episodes before the furthest one without a viewing; empty when the watched episodes are not named. */
  skipped: Place[];
  /**
   * The first regular episode without a viewing (docs/simkl-api.md#rewatches-in-the-interface); null when there is none or it
   * is unknown.
   */
  next: Place | null;
  /** Simkl's code of the next episode, `S02E03` or `E03`; rarely present. */
  nextToWatch: string | null;
  /** By exact dates; null when they span less than a day. */
  pace: { episodes: number; days: number } | null;
  longestPause: Pause | null;
  /** Viewings without an exact date. */
  undated: number;
}
