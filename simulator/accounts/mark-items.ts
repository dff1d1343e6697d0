import { listAiredEpisodes } from "../library/rows/episodes";
import type { Item, Title } from "../model";
import { formatInstant } from "../world/instant";
import { createItem } from "./create-item";

/** Simkl's mark for "a long time ago, I do not remember" (docs/simkl-api.md#types-statuses-and-media-objects). */
export const LONG_AGO = "1970-01-01T00:00:01Z";

/** A whole title marked as watched at one moment: every aired episode bears that same second. */
export function markAtOnce(title: Title, at: number): Item {
  return createMarkedItem(title, at, () => formatInstant(at));
}

/** A whole title marked as watched when it came out: midnight of the release for films, the airing for episodes. */
export function markAtRelease(title: Title, at: number): Item {
  return createMarkedItem(title, at, (airsAt) => airsAt ?? `${title.released}T00:00:00Z`);
}

/** A whole title marked as watched long ago. */
export function markLongAgo(title: Title, at: number): Item {
  return createMarkedItem(title, at, () => LONG_AGO);
}

/** A show put on the list of completed ones as a whole: Simkl keeps how many episodes, but no row of any. */
export function completeUndated(title: Title, at: number): Item {
  const item = { ...createItem(title.simkl, "completed", formatInstant(at)), lastWatchedAt: formatInstant(at) };
  return { ...item, undatedCount: listAiredEpisodes(title, at).length };
}

function createMarkedItem(title: Title, at: number, getDate: (airsAt: string | null) => string): Item {
  const item = createItem(title.simkl, "completed", formatInstant(at));
  item.lastWatchedAt = title.episodes.length === 0 ? getDate(null) : null;
  for (const { season, number, airsAt } of listAiredEpisodes(title, at)) {
    item.watched.set(`${season}:${number}`, getDate(airsAt));
    item.lastWatchedAt = getDate(airsAt);
  }
  return item;
}
