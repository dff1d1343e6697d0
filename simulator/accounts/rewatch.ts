import { listAiredEpisodes } from "../library/rows/episodes";
import type { Episode, EpisodeKey, Item, RewatchState, Title } from "../model";
import { DAY, formatInstant, formatUtcDay, MINUTE } from "../world/instant";
import { fromLocal } from "../world/local-time";
import type { Random } from "../world/random";

export interface RewatchPlan {
  id: number;
  state: RewatchState;
  /** The first evening's day, in milliseconds since the epoch. */
  from: number;
  timeZone: string;
  random: Random;
}

/**
 * A movie takes one evening, a show one evening for two episodes. A completed session covers all aired episodes
 * (docs/simkl-api.md#rewatches).
 */
export function addRewatch(item: Item, title: Title, plan: RewatchPlan): void {
  const aired = listAiredEpisodes(title, plan.from);
  const rewatched = aired.slice(
    0,
    plan.state === "completed" ? aired.length : pickEpisodeCount(aired.length, plan.random),
  );
  const watched = rewatched.map((episode, index) => rewatchEpisode(episode, index, plan));
  const startedAt = watched[0]?.[1] ?? formatInstant(getEveningStart(0, plan));
  const lastWatchedAt = watched.at(-1)?.[1] ?? formatInstant(getEveningStart(0, plan) + (title.runtime ?? 90) * MINUTE);
  item.rewatches.push({ id: plan.id, state: plan.state, startedAt, lastWatchedAt, episodes: new Map(watched) });
  if (lastWatchedAt > item.changedAt) item.changedAt = lastWatchedAt;
}

function pickEpisodeCount(aired: number, random: Random): number {
  return random.integer(1, Math.max(1, Math.min(aired - 1, 9)));
}

function rewatchEpisode({ season, number, runtime }: Episode, index: number, plan: RewatchPlan): [EpisodeKey, string] {
  const position = (index % 2) + 1;
  const at = getEveningStart(Math.floor(index / 2), plan) + position * (runtime ?? 45) * MINUTE;
  return [`${season}:${number}`, formatInstant(at)];
}

/** After eight, at a slightly different time every day. */
function getEveningStart(day: number, { from, timeZone }: RewatchPlan): number {
  const minutes = 20 * 60 + 7 + ((day * 11) % 37);
  return fromLocal(formatUtcDay(from + day * DAY), minutes, timeZone);
}
