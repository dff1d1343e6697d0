import type { Title, World } from "../model";

const COUNT = 8;

/** By shared genres, best rank first. */
export function findSimilarTitles(title: Title, world: World): Title[] {
  const scored: { other: Title; shared: number }[] = [];
  for (const other of world.titles.values()) {
    if (other.kind !== title.kind || other.simkl === title.simkl) continue;
    const shared = other.genres.filter((genre) => title.genres.includes(genre)).length;
    if (shared >= 2) scored.push({ other, shared });
  }
  scored.sort((a, b) => b.shared - a.shared || compareByRank(a.other, b.other));
  return scored.slice(0, COUNT).map(({ other }) => other);
}

/** Titles without a rank come last. */
export function compareByRank(a: Title, b: Title): number {
  return (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER) || a.simkl - b.simkl;
}
