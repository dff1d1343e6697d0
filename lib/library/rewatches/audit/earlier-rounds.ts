import { toPlaceKey } from "@/lib/domain/place";
import type { AuditedRound } from "./audited-round";

interface Moment {
  turn: number;
  /** Milliseconds since the epoch. */
  at: number;
}

/** The rewatches of a title before the audited one. */
export interface EarlierRounds {
  seen: Map<string, Moment[]>;
  begun: Moment[];
}

export function createEarlierRounds(): EarlierRounds {
  return { seen: new Map(), begun: [] };
}

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

/** By the viewings, if any: a session can be opened long before, and its date can be edited. */
export function getBeginning({ startedAt, viewings }: AuditedRound): number | null {
  const dates = viewings.map(({ at }) => at.getTime());
  if (dates.length > 0) return dates.reduce((one, other) => Math.min(one, other));
  return startedAt?.getTime() ?? null;
}

export function findNearest(moments: readonly Moment[], instant: number): { turn: number; ms: number } | null {
  const distances = moments.map(({ turn, at }) => ({ turn, ms: Math.abs(instant - at) }));
  return distances.reduce<{ turn: number; ms: number } | null>(
    (nearest, one) => (nearest && nearest.ms <= one.ms ? nearest : one),
    null,
  );
}
