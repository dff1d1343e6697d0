import type { Item, RewatchState, Title, World } from "../model";
import { DAY } from "../world/instant";
import type { Random } from "../world/random";
import { regularEpisodes } from "./aired-episodes";
import { rewatch } from "./rewatch";

export interface Rewatcher {
  timeZone: string;
  /** Nothing is watched after this, in milliseconds since the epoch. */
  until: number;
  firstSessionId: number;
  random: Random;
}

/** 25 sessions over 18 titles, for each the states of its sessions in order of time. */
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

/** Goes back to the best rated titles that were finished long ago and are not too long: 25 sessions in every state. */
export function rewatchFavourites(items: readonly Item[], world: World, rewatcher: Rewatcher): void {
  let id = rewatcher.firstSessionId;
  for (const kind of ["movie", "tv", "anime"] as const) {
    const favourites = favouritesOf(kind, items, world, rewatcher.until);
    for (const [index, states] of sessions[kind].entries()) {
      const favourite = favourites[index];
      if (!favourite) throw new Error(`Too few finished titles to rewatch: ${kind}`);

      const { item, title, watchedAt } = favourite;
      for (const [turn, state] of states.entries()) {
        const from = startOf(state, watchedAt, (turn + 1) / (states.length + 1), rewatcher);
        rewatch(item, title, { id: id++, state, from, timeZone: rewatcher.timeZone, random: rewatcher.random });
      }
    }
  }
}

/** What is going on now began lately; the rest is spread over the time since the first watch. */
function startOf(state: RewatchState, watchedAt: number, share: number, { until, random }: Rewatcher): number {
  if (state === "active") return until - random.whole(8, 30) * DAY;
  return watchedAt + share * (until - 60 * DAY - watchedAt);
}

const LONG_ENOUGH_AGO = 500 * DAY;
const LONGEST = 40;

function favouritesOf(kind: Title["kind"], items: readonly Item[], world: World, until: number) {
  return items
    .flatMap((item) => {
      const title = world.titles.get(item.simkl);
      const watchedAt = Date.parse(item.lastWatchedAt ?? "");
      return title && title.kind === kind && isWorthIt(item, title, until - watchedAt)
        ? [{ item, title, watchedAt }]
        : [];
    })
    .sort((a, b) => (b.item.rating ?? 0) - (a.item.rating ?? 0) || a.watchedAt - b.watchedAt);
}

function isWorthIt(item: Item, title: Title, age: number): boolean {
  const episodes = regularEpisodes(title).length;
  const isRightSize = title.kind === "movie" || (episodes >= 4 && episodes <= LONGEST);
  return item.status === "completed" && isRightSize && age > LONG_ENOUGH_AGO && age < 8 * 365 * DAY;
}
