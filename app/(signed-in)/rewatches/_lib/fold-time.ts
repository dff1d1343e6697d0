const DAY_MS = 24 * 60 * 60 * 1000;
/** So long without a viewing is folded up. */
export const IDLE_MS = 75 * DAY_MS;
/** A stretch is never drawn as shorter than this, or a single evening would have no width. */
const SHORTEST_MS = 4 * DAY_MS;
/** How much of the axis the folds take at most, all together, and one of them. */
const MAX_FOLDED = 0.4;
const FOLD = 0.05;

export interface FoldedTime {
  /** The position of an instant, from 0 to 1. */
  place: (instant: number) => number;
  /** The times between the folds, from the first viewing in it to the last. */
  stretches: { since: number; until: number }[];
  /** Shares of the axis for folded gaps. */
  folds: { from: number; to: number }[];
}

/**
 * A time axis on which long gaps without viewings are folded to a narrow band; elsewhere all days have one width. The instants are
 * in order, at least one.
 */
export function foldTime(instants: readonly number[], idleMs: number): FoldedTime {
  const stretches = splitAtIdleTime(instants, idleMs);
  const fold = Math.min(FOLD, MAX_FOLDED / Math.max(stretches.length - 1, 1));
  const lengths = stretches.map(({ since, until }) => Math.max(until - since, SHORTEST_MS));
  const perMs = (1 - fold * (stretches.length - 1)) / lengths.reduce((sum, length) => sum + length, 0);
  let from = 0;
  const drawn = stretches.map((stretch, index) => {
    const one = { ...stretch, from, to: from + (lengths[index] ?? 0) * perMs };
    from = one.to + fold;
    return one;
  });
  return {
    stretches,
    folds: drawn.slice(1).map((stretch, index) => ({ from: drawn[index]?.to ?? 0, to: stretch.from })),
    place(instant) {
      const stretch = drawn.findLast(({ since }) => since <= instant) ?? drawn[0];
      return stretch ? Math.min(stretch.from + (instant - stretch.since) * perMs, stretch.to) : 0;
    },
  };
}

function splitAtIdleTime(instants: readonly number[], idleMs: number): FoldedTime["stretches"] {
  const stretches: FoldedTime["stretches"] = [];
  for (const instant of instants) {
    const current = stretches.at(-1);
    if (current && instant - current.until < idleMs) current.until = instant;
    else stretches.push({ since: instant, until: instant });
  }
  return stretches;
}
