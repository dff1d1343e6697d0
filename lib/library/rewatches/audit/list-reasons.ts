import { toPlaceKey } from "@/lib/domain/place";
import type { AuditedRound } from "./audited-round";
import { type EarlierRounds, findNearest, getBeginning } from "./earlier-rounds";
import { findFastestRun, findFullestSecond } from "./marked-together";
import type { Reason } from "./reason";

/** Within this time Simkl takes two viewings for one (docs/simkl-api.md#rewatch-limits). */
const GAP_MS = 48 * 60 * 60 * 1000;
/** More than can be finished in one second. */
const MANY = 3;

/** Reasons against a rewatch. `titlesAt`: titles rewatched at each second (epoch milliseconds). */
export function listReasons(
  round: AuditedRound,
  earlier: EarlierRounds,
  { isMovie, titlesAt }: { isMovie: boolean; titlesAt: ReadonlyMap<number, number> },
): Reason[] {
  return [
    findSoonAfter(round, earlier),
    isMovie ? null : findBegunTogether(round, earlier),
    ...findMarkedTogether(round),
    findSharedSecond(round, titlesAt),
  ].filter((reason) => reason !== null);
}

function findSoonAfter({ viewings }: AuditedRound, { seen }: EarlierRounds): Reason | null {
  const near = viewings.flatMap(({ season, number, at, firstAt }) => {
    const first = firstAt ? [{ turn: 0, at: firstAt.getTime() }] : [];
    const nearest = findNearest([...first, ...(seen.get(toPlaceKey({ season, number })) ?? [])], at.getTime());
    return nearest && nearest.ms < GAP_MS ? [{ ...nearest, place: { season, number } }] : [];
  });
  const nearest = near.toSorted((one, other) => one.ms - other.ms)[0];
  return nearest ? { kind: "soon-after", ...nearest, episodes: near.length } : null;
}

function findBegunTogether(round: AuditedRound, { begun }: EarlierRounds): Reason | null {
  const beginning = getBeginning(round);
  const nearest = beginning === null ? null : findNearest(begun, beginning);
  return nearest && nearest.ms < GAP_MS ? { kind: "begun-together", ...nearest } : null;
}

function findMarkedTogether({ viewings }: AuditedRound): Reason[] {
  const second = findFullestSecond(viewings);
  const run = findFastestRun(viewings);
  const isOne = second !== null && second.episodes >= MANY;
  const reasons: Reason[] = isOne ? [{ kind: "one-second", ...second }] : [];
  if (run && (!isOne || run.episodes > second.episodes)) reasons.push({ kind: "burst", ...run });
  return reasons;
}

function findSharedSecond({ viewings }: AuditedRound, titlesAt: ReadonlyMap<number, number>): Reason | null {
  const shared = viewings.map(({ at }) => ({ at, titles: titlesAt.get(at.getTime()) ?? 0 }));
  const most = shared.sort((one, other) => other.titles - one.titles)[0];
  return most && most.titles >= MANY ? { kind: "shared-second", ...most } : null;
}
