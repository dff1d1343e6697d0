import { writeRewatch } from "@/simulator/library/rewatch/write-rewatch";
import { listAiredEpisodes } from "@/simulator/library/rows/episodes";
import type { Call, Item, Title } from "@/simulator/model";
import { parseInstant, type RequestedEpisode } from "./list-requested-episodes";
import { isMovie, type Watch } from "./watch";
import type { WriteItem } from "./write-body";

export interface RepeatedWatch {
  title: Title;
  entry: Item;
  item: WriteItem;
  /** Watched before; null for the whole title. */
  episodes: RequestedEpisode[] | null;
}

/** What a rewatch added, and the session for the response. */
export interface SavedRewatch {
  counts: { movies: number; shows: number; episodes: number };
  session: { rewatch_id: number; rewatch_status: string };
}

/**
 * Turns a history write without new marks into a rewatch. Null when it may not be one, as always on the free plan
 * (docs/simkl-api.md#which-writes-become-rewatches, #rewatch-limits).
 */
export function writeHistoryRewatch(call: Call, repeated: RepeatedWatch, now: string): SavedRewatch | null {
  const { account, query, nextId, rewatchActivity: activity } = call;
  if (query.get("allow_rewatch") !== "yes" || account.plan === "free" || !isRewatch(repeated)) return null;
  const { title, entry, item } = repeated;
  const at = parseInstant(item.watched_at) ?? now;
  const { result, session, isNew, added } = writeRewatch(
    account,
    title,
    entry,
    {
      id: item.rewatch_id ?? null,
      state: item.rewatch_status ?? null,
      lastWatchedAt: parseInstant(item.last_watched_at),
      watches: listRepeatedWatches(repeated, at, now),
      at,
    },
    { now, nextId, activity },
  );
  if (result !== "saved" || !session) return null;
  const counts = isMovie(title)
    ? { movies: added, shows: 0, episodes: 0 }
    : { movies: 0, shows: isNew ? 1 : 0, episodes: added };
  return { counts, session: { rewatch_id: session.id, rewatch_status: session.state } };
}

function isRewatch({ entry, item, episodes }: RepeatedWatch): boolean {
  if (hasSessionFields(item)) return true;
  if (episodes) return episodes.length > 0;
  return entry.status === "completed" && (item.status === undefined || item.status === "completed");
}

/** A whole show is watched again completely, unless the write is about a session. */
function listRepeatedWatches({ title, item, episodes }: RepeatedWatch, at: string, now: string): Watch[] {
  if (episodes) return episodes.filter((watch) => watch.title === title);
  if (isMovie(title) || hasSessionFields(item)) return [];
  return listAiredEpisodes(title, Date.parse(now)).map((episode) => ({ episode, at }));
}

/** Whether a write names, opens or changes a rewatch session. */
export function hasSessionFields({ is_rewatch, rewatch_id, rewatch_status }: WriteItem): boolean {
  return is_rewatch || rewatch_id !== undefined || rewatch_status !== undefined;
}
