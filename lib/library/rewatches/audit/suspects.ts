import type { Kind, RewatchState } from "@/lib/database/generated/enums";
import { inTurn } from "@/lib/simkl/rewatch-order";
import { grouped } from "../../grouped";
import { noneEarlier, remember } from "./earlier-rounds";
import type { Reason } from "./reason";
import { type DatedViewing, reasonsFor } from "./reasons-for";

/** A rewatch as it is stored, with its title. */
export interface AuditedRewatch {
  simklId: number;
  rewatchId: number;
  state: RewatchState;
  startedAt: Date | null;
  lastWatchedAt: Date | null;
  watchedEpisodes: number;
  kind: Kind;
  isFilm: boolean;
  title: string;
  url: string;
}

export interface AuditedViewing extends DatedViewing {
  simklId: number;
  rewatchId: number;
}

/** A rewatch that something speaks against. */
export interface Suspect extends AuditedRewatch {
  /** From 1, by date. */
  turn: number;
  reasons: Reason[];
}

/** The rewatches that look wrong, with all that speaks against each, the latest first. */
export function suspects(rewatches: readonly AuditedRewatch[], viewings: readonly AuditedViewing[]): Suspect[] {
  const seen = grouped(
    viewings.filter(({ at, firstAt }) => at.getTime() !== firstAt?.getTime()),
    ({ rewatchId }) => rewatchId,
  );
  const titlesAt = titlesPerSecond([...seen.values()].flat());
  const found = [...grouped(rewatches, ({ simklId }) => simklId).values()].flatMap((sessions) => {
    const earlier = noneEarlier();
    return inTurn(sessions).flatMap((session) => {
      const { rewatchId, turn, startedAt, isFilm } = session;
      const round = { turn, startedAt, viewings: seen.get(rewatchId) ?? [] };
      const reasons = reasonsFor(round, earlier, { isFilm, titlesAt });
      remember(earlier, round);
      return reasons.length > 0 ? [{ ...session, reasons }] : [];
    });
  });
  return found.sort((one, other) => lastOf(other) - lastOf(one) || other.rewatchId - one.rewatchId);
}

function titlesPerSecond(viewings: readonly AuditedViewing[]): Map<number, number> {
  const seconds = grouped(viewings, ({ at }) => at.getTime());
  return new Map([...seconds].map(([at, seen]) => [at, new Set(seen.map(({ simklId }) => simklId)).size]));
}

function lastOf({ lastWatchedAt, startedAt }: AuditedRewatch): number {
  return (lastWatchedAt ?? startedAt)?.getTime() ?? 0;
}
