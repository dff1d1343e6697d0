import type { EpisodeKey, Item } from "../model";
import { DAY } from "../world/instant";

const PERIOD = 30 * DAY;

/**
 * Redistributes the instants of every other thirty days among the episodes watched in them, title after title: one
 * title at a time instead of many in parallel.
 */
export function regroupByMonth(items: readonly Item[]): void {
  const periods = new Map<number, Viewing[]>();
  for (const item of items)
    for (const [key, at] of item.watched) {
      const period = Math.floor(Date.parse(at ?? "") / PERIOD);
      if (at === null || period % 2 === 0) continue;
      const viewings = periods.get(period);
      if (viewings) viewings.push({ item, key, at });
      else periods.set(period, [{ item, key, at }]);
    }
  for (const viewings of periods.values()) {
    const instants = viewings.map(({ at }) => at).sort();
    const sorted = viewings.sort((one, other) => one.item.simkl - other.item.simkl || (one.at < other.at ? -1 : 1));
    for (const [place, { item, key, at }] of sorted.entries()) item.watched.set(key, instants[place] ?? at);
  }
  for (const item of items) {
    const last = [...item.watched.values()].reduce((latest, at) => ((at ?? "") > (latest ?? "") ? at : latest), null);
    if (last !== null) Object.assign(item, { lastWatchedAt: last, changedAt: last });
  }
}

interface Viewing {
  item: Item;
  key: EpisodeKey;
  at: string;
}
