import type { Item, Title } from "../model";
import { instant } from "../world/instant";
import { airedEpisodes } from "./aired-episodes";
import { newItem } from "./new-item";

/** Simkl's mark for "a long time ago, I do not remember" (docs/simkl-api.md#types-statuses-and-media-objects). */
export const LONG_AGO = "1970-01-01T00:00:01Z";

/** A whole title marked as watched at one moment: every aired episode bears that same second. */
export function markedAtOnce(title: Title, at: number): Item {
  return marked(title, at, () => instant(at));
}

/** A whole title marked as watched when it came out: midnight of the release for films, the airing for episodes. */
export function markedAtRelease(title: Title, at: number): Item {
  return marked(title, at, (airsAt) => airsAt ?? `${title.released}T00:00:00Z`);
}

/** A whole title marked as watched long ago. */
export function markedLongAgo(title: Title, at: number): Item {
  return marked(title, at, () => LONG_AGO);
}

/** A show put on the list of completed ones as a whole: Simkl keeps how many episodes, but no row of any. */
export function completedUndated(title: Title, at: number): Item {
  const item = { ...newItem(title.simkl, "completed", instant(at)), lastWatchedAt: instant(at) };
  return { ...item, undatedCount: airedEpisodes(title, instant(at)).length };
}

function marked(title: Title, at: number, dateOf: (airsAt: string | null) => string): Item {
  const item = newItem(title.simkl, "completed", instant(at));
  item.lastWatchedAt = title.episodes.length === 0 ? dateOf(null) : null;
  for (const { season, number, airsAt } of airedEpisodes(title, instant(at))) {
    item.watched.set(`${season}:${number}`, dateOf(airsAt));
    item.lastWatchedAt = dateOf(airsAt);
  }
  return item;
}
