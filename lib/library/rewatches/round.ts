import type { DateQuality, RewatchState } from "@/lib/database/generated/enums";

export interface Place {
  season: number;
  number: number;
}

/** A viewing as it is stored; season and number 0 for a film. */
export interface RoundViewing extends Place {
  watchedAt: Date | null;
  dateQuality: DateQuality;
}

/** A rewatch as Simkl tells it. */
export interface StoredRewatch {
  rewatchId: number;
  state: RewatchState;
  startedAt: Date | null;
  lastWatchedAt: Date | null;
  nextToWatch: string | null;
  watchedEpisodes: number;
}

/** A stretch between two viewings that follow each other. */
export interface Pause {
  days: number;
  since: Date;
  until: Date;
}

/** One time through a title, as far as it is known. */
export interface Round {
  /**
   * 0 for the first watch, else counted from 1 by date; Simkl does not number them
   * (docs/simkl-api.md#reading-rewatches).
   */
  turn: number;
  /** 0 for the first watch. */
  rewatchId: number;
  /** Null for the first watch. */
  state: RewatchState | null;
  startedAt: Date | null;
  lastWatchedAt: Date | null;
  /** What was seen in this round, in the order of the episodes. */
  viewings: RoundViewing[];
  /** Viewings with the very date of the first watch: simkl.com fills a round that is begun there with what was seen before. */
  filledIn: RoundViewing[];
  /** Regular episodes that Simkl counts in it, its own and those filled in; null when Simkl does not say how many. */
  covered: number | null;
  /** Regular episodes before the furthest one that were left out; none where it is not known which were seen. */
  skipped: Place[];
  /**
   * The first regular episode that is not in the round yet (docs/simkl-api.md#rewatches-in-the-interface); null when
   * there is none, or it is not known.
   */
  next: Place | null;
  /** Simkl's own code of what comes next, `S02E03` or `E03`, which it seldom gives. */
  nextToWatch: string | null;
  /** By the exact dates; null with fewer than two days of them. */
  pace: { episodes: number; days: number } | null;
  longestPause: Pause | null;
  /** Viewings without a date that says when: none, marked with many others, or a release day. */
  undated: number;
}
