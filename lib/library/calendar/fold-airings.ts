import type { OwnAiring } from "./own-airings";

/** An episode, or several of a title that come out at the same moment; at least one, in their order. */
export type FoldedAiring = [OwnAiring, ...OwnAiring[]];

/**
 * Airings of one day in their order, films first since they have no time. Those of a title at one moment are one: a season
 * that comes out at once is one event.
 */
export function foldAirings(airings: readonly OwnAiring[]): FoldedAiring[] {
  const folded = new Map<string, FoldedAiring>();
  for (const airing of airings) {
    const key = `${airing.simklId} ${airing.airsAt.getTime()}`;
    const present = folded.get(key);
    if (present) present.push(airing);
    else folded.set(key, [airing]);
  }
  return [...folded.values()].toSorted(([one], [other]) => Number(isMovie(other)) - Number(isMovie(one)));
}

function isMovie({ kind }: OwnAiring): boolean {
  return kind === "movie";
}
