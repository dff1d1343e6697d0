import type { Kind, World } from "../model";
import { DAY } from "../world/instant";

const WINDOW = 14 * DAY;
const KEY_BY_KIND = { movie: "movies", tv: "shows", anime: "anime" } as const satisfies Record<Kind, string>;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Anything else silently means the whole window (docs/simkl-api.md#catalog). */
export function isChangesDate(text: string | undefined): text is string {
  return text !== undefined && DATE.test(text) && !Number.isNaN(Date.parse(text));
}

/**
 * Titles with an episode that aired since, at most two weeks ago (docs/simkl-api.md#catalog). Empty keys are left out.
 */
export function listChangedTitles(world: World, dateFrom: string | undefined, kind: Kind | null, now: number) {
  const from = Math.max(isChangesDate(dateFrom) ? Date.parse(dateFrom) : 0, now - WINDOW);
  const changed: Record<"shows" | "movies" | "anime", number[]> = { shows: [], movies: [], anime: [] };
  for (const title of world.titles.values()) {
    if (kind !== null && title.kind !== kind) continue;
    const moments = title.kind === "movie" ? [title.released] : title.episodes.map(({ airsAt }) => airsAt);
    const isChanged = moments.some(
      (moment) => moment !== null && Date.parse(moment) >= from && Date.parse(moment) <= now,
    );
    if (isChanged) changed[KEY_BY_KIND[title.kind]].push(title.simkl);
  }
  return Object.fromEntries(Object.entries(changed).filter(([, ids]) => ids.length > 0));
}
