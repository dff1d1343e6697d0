import type { Kind, RewatchState } from "@/lib/database/generated/enums";
import { numberSessions } from "@/lib/simkl/schemas/rewatch-order";
import { groupBy } from "@/lib/utils/group-by";
import type { DatedViewing } from "./audited-round";
import { addRound, createEarlierRounds } from "./earlier-rounds";
import { listReasons } from "./list-reasons";
import type { Reason } from "./reason";

export interface AuditedRewatch {
  simklId: number;
  rewatchId: number;
  state: RewatchState;
  startedAt: Date | null;
  lastWatchedAt: Date | null;
  watchedEpisodes: number;
  kind: Kind;
  isMovie: boolean;
  title: string;
  url: string;
}

export interface AuditedViewing extends DatedViewing {
  simklId: number;
  rewatchId: number;
}

export interface Suspect extends AuditedRewatch {
  /** From 1, by date. */
  turn: number;
  reasons: Reason[];
}

/** Rewatches that look wrong with their reasons, the latest first. */
export function findSuspects(rewatches: readonly AuditedRewatch[], viewings: readonly AuditedViewing[]): Suspect[] {
  const seen = groupBy(
    viewings.filter(({ at, firstAt }) => at.getTime() !== firstAt?.getTime()),
    ({ rewatchId }) => rewatchId,
  );
  const titlesAt = countTitlesPerSecond([...seen.values()].flat());
  const found = [...groupBy(rewatches, ({ simklId }) => simklId).values()].flatMap((sessions) => {
    const earlier = createEarlierRounds();
    return numberSessions(sessions).flatMap((session) => {
      const { rewatchId, turn, startedAt, isMovie } = session;
      const round = { turn, startedAt, viewings: seen.get(rewatchId) ?? [] };
      const reasons = listReasons(round, earlier, { isMovie, titlesAt });
      addRound(earlier, round);
      return reasons.length > 0 ? [{ ...session, reasons }] : [];
    });
  });
  return found.sort((one, other) => getLastTime(other) - getLastTime(one) || other.rewatchId - one.rewatchId);
}

function countTitlesPerSecond(viewings: readonly AuditedViewing[]): Map<number, number> {
  const seconds = groupBy(viewings, ({ at }) => at.getTime());
  return new Map([...seconds].map(([at, seen]) => [at, new Set(seen.map(({ simklId }) => simklId)).size]));
}

function getLastTime({ lastWatchedAt, startedAt }: AuditedRewatch): number {
  return (lastWatchedAt ?? startedAt)?.getTime() ?? 0;
}
