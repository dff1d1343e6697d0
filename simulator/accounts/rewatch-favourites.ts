import { listRegularEpisodes } from "../catalog/aired";
import type { Item, RewatchState, Title, World } from "../model";
import { DAY } from "../world/instant";
import type { Random } from "../world/random";
import { addRewatch } from "./rewatch";

export interface Rewatcher {
  timeZone: string;
  /** Nothing is watched after this, in milliseconds since the epoch. */
  until: number;
  firstSessionId: number;
  random: Random;
}

/** 25 sessions of 18 titles, with the states of each title's sessions in order of time. */
const sessions: Record<Title["kind"], readonly (readonly RewatchState[])[]> = {
  movie: [
    ["completed", "completed", "completed"],
    ["completed", "completed"],
    ["completed"],
    ["completed"],
    ["completed"],
    ["completed"],
  ],
  tv: [
    ["completed", "closed", "active"],
    ["completed", "active"],
    ["active"],
    ["closed"],
    ["completed"],
    ["closed"],
    ["completed"],
  ],
  anime: [["completed", "active"], ["active"], ["closed"], ["closed"], ["completed"]],
};

/** Rewatches the best rated titles that were finished long ago and are not too long. */
export function rewatchFavourites(items: readonly Item[], world: World, rewatcher: Rewatcher): void {
  let id = rewatcher.firstSessionId;
  for (const kind of ["movie", "tv", "anime"] as const) {
    const favourites = listFavourites(kind, items, world, rewatcher.until);
    for (const [index, states] of sessions[kind].entries()) {
      const favourite = favourites[index];
      if (!favourite) throw new Error(`Too few finished titles to rewatch: ${kind}`);

      const { item, title, watchedAt } = favourite;
      for (const [position, state] of states.entries()) {
        const from = getStart(state, watchedAt, (position + 1) / (states.length + 1), rewatcher);
        addRewatch(item, title, { id: id++, state, from, timeZone: rewatcher.timeZone, random: rewatcher.random });
      }
    }
  }
}

/** Active sessions start recently, others at any time since the first watch. */
function getStart(state: RewatchState, watchedAt: number, share: number, { until, random }: Rewatcher): number {
  if (state === "active") return until - random.integer(8, 30) * DAY;
  return watchedAt + share * (until - 60 * DAY - watchedAt);
}

const LONG_ENOUGH_AGO = 500 * DAY;
const MAX_EPISODES = 40;

function listFavourites(kind: Title["kind"], items: readonly Item[], world: World, until: number) {
  return items
    .flatMap((item) => {
      const title = world.titles.get(item.simkl);
      const watchedAt = Date.parse(item.lastWatchedAt ?? "");
      return title && title.kind === kind && isEligible(item, title, until - watchedAt)
        ? [{ item, title, watchedAt }]
        : [];
    })
    .sort((a, b) => (b.item.rating ?? 0) - (a.item.rating ?? 0) || a.watchedAt - b.watchedAt);
}

function isEligible(item: Item, title: Title, age: number): boolean {
  const episodes = listRegularEpisodes(title).length;
  const isRightSize = title.kind === "movie" || (episodes >= 4 && episodes <= MAX_EPISODES);
  return item.status === "completed" && isRightSize && age > LONG_ENOUGH_AGO && age < 8 * 365 * DAY;
}
