import type { OwnAiring } from "./own-airings";

/** One or more episodes of a title that air at the same moment. */
export type FoldedAiring = [OwnAiring, ...OwnAiring[]];

/** Movies first, since they have no time. A season that comes out at once is one entry. */
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
