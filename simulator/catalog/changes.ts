import type { Kind, World } from "../model";
import { DAY } from "../world/instant";

const WINDOW = 14 * DAY;
const KEYS = { movie: "movies", tv: "shows", anime: "anime" } as const satisfies Record<Kind, string>;

/** The titles that changed since an instant, at most two weeks ago: those with an episode that aired since (digest §17). */
export function changedTitles(world: World, since: number, kind: Kind | null, now: number) {
  const from = Math.max(Number.isNaN(since) ? 0 : since, now - WINDOW);
  const changed: Record<"shows" | "movies" | "anime", number[]> = { shows: [], movies: [], anime: [] };
  for (const title of world.titles.values()) {
    if (kind !== null && title.kind !== kind) continue;
    const moments = title.kind === "movie" ? [title.released] : title.episodes.map(({ airsAt }) => airsAt);
    const isChanged = moments.some(
      (moment) => moment !== null && Date.parse(moment) > from && Date.parse(moment) <= now,
    );
    if (isChanged) changed[KEYS[title.kind]].push(title.simkl);
  }
  return changed;
}
