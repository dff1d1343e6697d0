import type { Account, Handler, Item, Kind, Status, Title, World } from "../model";
import { formatInstant, WEEK } from "../world/instant";
import { getUsualMinutes } from "./playback/usual-minutes";
import { isUnknownDate } from "./rewatch/same-viewing";
import { countEpisodes } from "./rows/episodes";
import { type Entry, selectEntries } from "./rows/library-selection";

/** Counts and minutes per list, first watches only (docs/simkl-api.md#users). */
export const readStats: Handler = ({ account, world, clock }) => {
  const now = clock.now();
  const listEntries = (kind: Kind) => selectEntries(account, world, ({ title }) => title.kind === kind);
  const movies = toMovieStats(listEntries("movie"), account);
  const tv = toSerialStats(listEntries("tv"), account, now);
  const anime = toSerialStats(listEntries("anime"), account, now);
  return {
    status: 200,
    body: {
      total_mins: movies.total_mins + tv.total_mins + anime.total_mins,
      movies,
      tv,
      anime,
      watched_last_week: toLastWeek(account, world, now),
    },
  };
};

function toMovieStats(entries: Entry[], account: Account) {
  const list = (status: Status) => {
    const movies = entries.filter(({ item }) => item.status === status);
    return { mins: movies.reduce((sum, { title }) => sum + getUsualMinutes(title), 0), count: movies.length };
  };
  const completed = list("completed");
  return {
    total_mins: completed.mins,
    plantowatch: list("plantowatch"),
    [getDroppedName(account)]: list("dropped"),
    completed,
  };
}

function toSerialStats(entries: Entry[], account: Account, now: number) {
  const measured = entries.map(({ title, item }) => ({ title, item, ...countEpisodes(title, item, now) }));
  const finished = (status: Status) => {
    const listed = measured.filter(({ item }) => item.status === status);
    return { watched_episodes_count: listed.reduce((sum, { watched }) => sum + watched, 0), count: listed.length };
  };
  const unfinished = (status: Status) => {
    const listed = measured.filter(({ item }) => item.status === status);
    const left = listed.map(({ title, total, watched }) => ({ title, episodes: Math.max(0, total - watched) }));
    return {
      ...finished(status),
      left_to_watch_episodes: left.reduce((sum, { episodes }) => sum + episodes, 0),
      left_to_watch_mins: left.reduce((sum, { title, episodes }) => sum + episodes * getUsualMinutes(title), 0),
      total_episodes_count: listed.reduce((sum, { total }) => sum + total, 0),
    };
  };
  return {
    total_mins: measured.reduce((sum, { title, watched }) => sum + watched * getUsualMinutes(title), 0),
    watching: unfinished("watching"),
    hold: unfinished("hold"),
    plantowatch: unfinished("plantowatch"),
    [getDroppedName(account)]: finished("dropped"),
    completed: finished("completed"),
  };
}

function toLastWeek(account: Account, world: World, now: number) {
  const since = formatInstant(now - WEEK);
  const minutes: Record<Kind, number> = { movie: 0, tv: 0, anime: 0 };
  for (const { title, item } of selectEntries(account, world, () => true))
    minutes[title.kind] += countViewingsSince(title, item, since) * getUsualMinutes(title);
  const { movie, tv, anime } = minutes;
  return { total_mins: movie + tv + anime, movies_mins: movie, tv_mins: tv, anime_mins: anime };
}

function countViewingsSince({ kind }: Title, item: Item, since: string): number {
  const isRecent = (at: string | null) => at !== null && !isUnknownDate(at) && at >= since;
  if (kind === "movie") return item.status === "completed" && isRecent(item.lastWatchedAt) ? 1 : 0;
  return [...item.watched.values()].filter(isRecent).length;
}

function getDroppedName({ oldAppId }: Account): "notinteresting" | "dropped" {
  return oldAppId ? "notinteresting" : "dropped";
}
