import type { Kind, Title } from "@/simulator/model";

/** Best rating first, per kind. */
export function rankTitles(titles: readonly Title[]): void {
  for (const kind of ["movie", "tv", "anime"] satisfies Kind[]) {
    const rated = titles.filter((title) => title.kind === kind && title.ratings.simkl !== null);
    rated.sort((a, b) => getScore(b) - getScore(a));
    for (const [index, title] of rated.entries()) title.rank = index + 1;
  }
}

/** More votes decide between equal ratings. */
function getScore({ ratings }: Title): number {
  return ratings.simkl ? ratings.simkl.rating * 1_000_000 + ratings.simkl.votes : 0;
}
