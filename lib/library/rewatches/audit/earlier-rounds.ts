import type { Place } from "../round";
import type { AuditedRound } from "./list-reasons";

interface Moment {
  turn: number;
  /** Milliseconds since the epoch. */
  at: number;
}

/** What is known of a title's rewatches before another one: when each thing was seen, and when they began. */
export interface EarlierRounds {
  seen: Map<string, Moment[]>;
  begun: Moment[];
}

export function createEarlierRounds(): EarlierRounds {
  return { seen: new Map(), begun: [] };
}

/** Counts a rewatch among the earlier ones from here on. */
export function addRound({ seen, begun }: EarlierRounds, round: AuditedRound): void {
  const { turn } = round;
  const beginning = getBeginning(round);
  if (beginning !== null) begun.push({ turn, at: beginning });
  for (const viewing of round.viewings) {
    const key = toPlaceKey(viewing);
    const moments = seen.get(key);
    if (moments) moments.push({ turn, at: viewing.at.getTime() });
    else seen.set(key, [{ turn, at: viewing.at.getTime() }]);
  }
}

/** By what was seen, where that is known: a session may be opened long before, or be dated by whoever wrote it. */
export function getBeginning({ startedAt, viewings }: AuditedRound): number | null {
  const dates = viewings.map(({ at }) => at.getTime());
  if (dates.length > 0) return dates.reduce((one, other) => Math.min(one, other));
  return startedAt?.getTime() ?? null;
}

/** A film, or an episode of it, within its title. */
export function toPlaceKey({ season, number }: Place): string {
  return `${season}:${number}`;
}

/** Which of these moments is nearest to that instant, and how far it is; null when there are none. */
export function findNearest(moments: readonly Moment[], instant: number): { turn: number; ms: number } | null {
  const distances = moments.map(({ turn, at }) => ({ turn, ms: Math.abs(instant - at) }));
  return distances.reduce<{ turn: number; ms: number } | null>(
    (nearest, one) => (nearest && nearest.ms <= one.ms ? nearest : one),
    null,
  );
}
