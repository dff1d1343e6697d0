import type { OwnAiring } from "./own-airings";

/** An episode, or several of a title that come out at the same moment; at least one, in their order. */
export type FoldedAiring = [OwnAiring, ...OwnAiring[]];

/** Airings of one day, in order, those of a title at one moment as one: a season that comes out at once is one event. */
export function foldedAirings(airings: readonly OwnAiring[]): FoldedAiring[] {
  const folded = new Map<string, FoldedAiring>();
  for (const airing of airings) {
    const key = `${airing.simklId} ${airing.airsAt.getTime()}`;
    const present = folded.get(key);
    if (present) present.push(airing);
    else folded.set(key, [airing]);
  }
  return [...folded.values()];
}
