import { toEpisodeKey } from "@/simulator/library/rows/episodes";
import { stampRewatch } from "@/simulator/library/stamps";
import type { Call, Handler, Item, Title } from "@/simulator/model";
import { formatInstant } from "@/simulator/world/instant";
import { groupByTitle, listRequestedEpisodes, type RequestedEpisode } from "./list-requested-episodes";
import { removeTitle } from "./remove-title";
import { resolveTitle } from "./resolve-title";
import { unwatchEpisodes } from "./unwatch";
import { getEchoType, parseRequested, type RequestedTitle } from "./write-body";

interface Deleted {
  movies: number;
  shows: number;
  episodes: number;
  rewatches: number;
  rewatch_episodes: number;
}

/**
 * A title without episodes leaves the library; with them, they are unmarked. `anime[]` is ignored silently
 * (docs/simkl-api.md#removing-from-the-history, #contradictions).
 */
export const removeHistory: Handler = (call) => {
  const now = formatInstant(call.clock.now());
  const deleted: Deleted = { movies: 0, shows: 0, episodes: 0, rewatches: 0, rewatch_episodes: 0 };
  const missing = { movies: [] as unknown[], shows: [] as unknown[], episodes: [] as unknown[] };
  for (const wanted of [...parseRequested(call.body, "movies"), ...parseRequested(call.body, "shows")]) {
    const type = getEchoType(wanted);
    const title = resolveTitle(call.world, wanted.item, type);
    if (title) removeRequested(call, title, wanted, deleted, now);
    else missing[type === "movie" ? "movies" : "shows"].push({ ...wanted.sent, type });
  }
  return { status: 201, body: { deleted, not_found: missing } };
};

function removeRequested(call: Call, title: Title, { item }: RequestedTitle, deleted: Deleted, now: string): void {
  const { account, world, query } = call;
  const entry = account.items.get(title.simkl);
  const episodes = listRequestedEpisodes(world, title, item, now);
  if (entry && item.rewatch_id !== undefined && query.get("allow_rewatch") === "yes") {
    removeRewatch(call, title, entry, item.rewatch_id, episodes, deleted, now);
  } else if (episodes) {
    for (const [episodeTitle, watches] of groupByTitle(episodes))
      deleted.episodes += unwatchEpisodes(account, episodeTitle, watches, now);
  } else if (removeTitle(account, world, title, now)) {
    if (title.kind === "movie") deleted.movies += 1;
    else deleted.shows += 1;
  }
}

/** The first watch stays. */
function removeRewatch(
  { account, rewatchActivity }: Call,
  title: Title,
  entry: Item,
  id: number,
  episodes: RequestedEpisode[] | null,
  deleted: Deleted,
  now: string,
): void {
  const session = entry.rewatches.find((one) => one.id === id);
  if (!session) return;
  if (episodes) {
    for (const { episode } of episodes)
      if (session.episodes.delete(toEpisodeKey(episode))) deleted.rewatch_episodes += 1;
    session.changedAt = now;
  } else {
    entry.rewatches = entry.rewatches.filter((one) => one !== session);
    deleted.rewatches += 1;
  }
  stampRewatch(account, title, entry, now, rewatchActivity);
}
