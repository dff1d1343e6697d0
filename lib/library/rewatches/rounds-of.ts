import { inTurn } from "@/lib/simkl/rewatch-order";
import { grouped } from "../grouped";
import { measureRound } from "./measure-round";
import type { Place, Round, RoundViewing, ToldRewatch } from "./round";

export interface ToldViewing extends RoundViewing {
  /** 0 for the first watch. */
  rewatchId: number;
  /** It only repeats the first watch. */
  isCopy: boolean;
}

export interface Told {
  rewatches: readonly ToldRewatch[];
  viewings: readonly ToldViewing[];
  /** Regular episodes that aired, as far as the catalogue is on file. */
  listed: readonly Place[];
  /** Simkl's count of episodes of the first watch. */
  watchedEpisodes: number;
}

export interface Rounds {
  /** Every regular episode that is known of, in order. */
  known: Place[];
  /** The first watch, then the rewatches by their date, undated ones last. */
  rounds: Round[];
}

/** Every time through a title. */
export function roundsOf({ rewatches, viewings, listed, watchedEpisodes }: Told): Rounds {
  const perRound = grouped(viewings, ({ rewatchId }) => rewatchId);
  const first = perRound.get(0) ?? [];
  const known = placesIn([...listed, ...viewings]);
  const again = inTurn(rewatches).map(({ turn, ...rewatch }) => {
    const told = perRound.get(rewatch.rewatchId) ?? [];
    return measureRound({
      ...{ turn, rewatch, counted: rewatch.watchedEpisodes, known },
      viewings: told.filter(({ isCopy }) => !isCopy),
      filledIn: told.filter(({ isCopy }) => isCopy),
    });
  });
  const once = { turn: 0, rewatch: null, counted: watchedEpisodes, viewings: first, filledIn: [], known };
  return { known, rounds: [measureRound(once), ...again] };
}

/** Regular episodes in order, each once. */
function placesIn(places: readonly Place[]): Place[] {
  const regular = places.filter(({ season }) => season > 0);
  return [
    ...new Map(regular.map(({ season, number }) => [keyOf({ season, number }), { season, number }])).values(),
  ].sort((one, other) => one.season - other.season || one.number - other.number);
}

function keyOf({ season, number }: Place): string {
  return `${season}:${number}`;
}
