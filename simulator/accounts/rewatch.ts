import type { Episode, EpisodeKey, Item, RewatchState, Title } from "../model";
import { DAY, instant, MINUTE, utcDay } from "../world/instant";
import { fromLocal } from "../world/local-time";
import type { Random } from "../world/random";
import { airedEpisodes } from "./aired-episodes";

export interface Rewatch {
  id: number;
  state: RewatchState;
  /** The first evening's day, in milliseconds since the epoch. */
  from: number;
  timeZone: string;
  random: Random;
}

/**
 * Adds a rewatch session to an item (docs/simkl-api.md#rewatches): a film in one evening, a show at two episodes an
 * evening; a completed session covers all that had aired by then, the others stop on the way.
 */
export function rewatch(item: Item, title: Title, plan: Rewatch): void {
  const aired = airedEpisodes(title, instant(plan.from));
  const again = aired.slice(0, plan.state === "completed" ? aired.length : howFar(aired.length, plan.random));
  const watched = again.map((episode, index) => watchAgain(episode, index, plan));
  const startedAt = watched[0]?.[1] ?? instant(evening(0, plan));
  const lastWatchedAt = watched.at(-1)?.[1] ?? instant(evening(0, plan) + (title.runtime ?? 90) * MINUTE);
  item.rewatches.push({ id: plan.id, state: plan.state, startedAt, lastWatchedAt, episodes: new Map(watched) });
  if (lastWatchedAt > item.changedAt) item.changedAt = lastWatchedAt;
}

function howFar(aired: number, random: Random): number {
  return random.whole(1, Math.max(1, Math.min(aired - 1, 9)));
}

function watchAgain({ season, number, runtime }: Episode, index: number, plan: Rewatch): [EpisodeKey, string] {
  const place = (index % 2) + 1;
  const at = evening(Math.floor(index / 2), plan) + place * (runtime ?? 45) * MINUTE;
  return [`${season}:${number}`, instant(at)];
}

/** Some time after eight, a little different every day. */
function evening(day: number, { from, timeZone }: Rewatch): number {
  const minutes = 20 * 60 + 7 + ((day * 11) % 37);
  return fromLocal(utcDay(from + day * DAY), minutes, timeZone);
}
