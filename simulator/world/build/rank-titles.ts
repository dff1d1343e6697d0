import type { Kind, Title } from "@/simulator/model";

/** Best rating first, per kind, behind those that have a rank. */
export function rankTitles(titles: readonly Title[]): void {
  for (const kind of ["movie", "tv", "anime"] satisfies Kind[]) {
    const rated = titles.filter((title) => title.kind === kind && title.ratings.simkl !== null);
    const unranked = rated.filter(({ rank }) => rank === null).sort((a, b) => getScore(b) - getScore(a));
    const ranked = rated.length - unranked.length;
    for (const [index, title] of unranked.entries()) title.rank = ranked + index + 1;
  }
}

/** More votes decide between equal ratings. */
function getScore({ ratings }: Title): number {
  return ratings.simkl ? ratings.simkl.rating * 1_000_000 + ratings.simkl.votes : 0;
}
