import { listAiredEpisodes } from "../library/rows/episodes";
import type { Item, Title } from "../model";
import { formatInstant } from "../world/instant";
import { createItem } from "./create-item";

/** Simkl's mark for "a long time ago, I do not remember" (docs/simkl-api.md#types-statuses-and-media-objects). */
export const LONG_AGO = "1970-01-01T00:00:01Z";

/** Every aired episode has the same second. */
export function markAtOnce(title: Title, at: number): Item {
  return createMarkedItem(title, at, () => formatInstant(at));
}

/** Movies get midnight of the release, episodes their airing. */
export function markAtRelease(title: Title, at: number): Item {
  return createMarkedItem(title, at, (airsAt) => airsAt ?? `${title.released}T00:00:00Z`);
}

export function markLongAgo(title: Title, at: number): Item {
  return createMarkedItem(title, at, () => LONG_AGO);
}

/** Simkl keeps only how many episodes of such a show were watched, without rows. */
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
