import { type Place, toPlaceKey } from "@/lib/domain/place";
import { numberSessions } from "@/lib/simkl/schemas/rewatch-order";
import { groupBy } from "@/lib/utils/group-by";
import { measureRound } from "./measure-round";
import type { Round, RoundViewing, StoredRewatch } from "./round";

export interface StoredViewing extends RoundViewing {
  /** 0 for the first watch. */
  rewatchId: number;
  /** Duplicate of a first viewing. */
  isCopy: boolean;
}

export interface RoundsInput {
  rewatches: readonly StoredRewatch[];
  viewings: readonly StoredViewing[];
  /** Regular episodes that aired, as far as the catalogue has them. */
  listed: readonly Place[];
  /** Simkl's count for the first watch. */
  watchedEpisodes: number;
}

export interface Rounds {
  /** All regular episodes that are known, in order. */
  known: Place[];
  /** The first watch, then rewatches by date, undated ones last. */
  rounds: Round[];
}

export function buildRounds({ rewatches, viewings, listed, watchedEpisodes }: RoundsInput): Rounds {
  const perRound = groupBy(viewings, ({ rewatchId }) => rewatchId);
  const first = perRound.get(0) ?? [];
  const known = listPlaces([...listed, ...viewings]);
  const again = numberSessions(rewatches).map(({ turn, ...rewatch }) => {
    const stored = perRound.get(rewatch.rewatchId) ?? [];
    return measureRound({
      ...{ turn, rewatch, counted: rewatch.watchedEpisodes, known },
      viewings: stored.filter(({ isCopy }) => !isCopy),
      prefilled: stored.filter(({ isCopy }) => isCopy),
    });
  });
  const once = { turn: 0, rewatch: null, counted: watchedEpisodes, viewings: first, prefilled: [], known };
  return { known, rounds: [measureRound(once), ...again] };
}

function listPlaces(places: readonly Place[]): Place[] {
  const regular = places.filter(({ season }) => season > 0);
  return [
    ...new Map(regular.map(({ season, number }) => [toPlaceKey({ season, number }), { season, number }])).values(),
  ].sort((one, other) => one.season - other.season || one.number - other.number);
}
