import { networkTime } from "../catalog/network-time";
import type { Item, RewatchSession, Title } from "../model";
import { type Counts, episodeCode, episodeCounts, keyOf } from "./episodes";
import { newest } from "./newest";
import { progressOf } from "./next-episode";
import type { RowOptions } from "./row-options";
import { seasonsOfItem, seasonsOfSession, tvdbSeasons } from "./seasons";

export interface Row {
  /** The entry as it is sent. */
  body: Record<string, unknown>;
  /** How many episode rows it carries, for the limit on an answer's size. */
  episodeRows: number;
}

/**
 * The rows of one library entry: the entry itself, then its rewatches if they are wanted (docs/simkl-api.md#all-items,
 * #reading-rewatches).
 */
export function rowsOf(title: Title, item: Item, options: RowOptions, now: number): Row[] {
  const canonical = canonicalRow(title, item, options, now);
  if (!options.rewatches || options.idsOnly) return [canonical];
  const told = item.rewatches.filter((session) => isTold(session, options));
  return [canonical, ...told.map((session) => rewatchRow(title, item, session, options, now))];
}

function isTold({ changedAt, lastWatchedAt, startedAt }: RewatchSession, { sessionsSince }: RowOptions): boolean {
  return sessionsSince === null || (changedAt ?? newest(startedAt, lastWatchedAt)) > sessionsSince;
}

function canonicalRow(title: Title, item: Item, options: RowOptions, now: number): Row {
  if (options.idsOnly) return { body: { [wrapperOf(title)]: { ids: idsOf(title, options) } }, episodeRows: 0 };
  const { seasons, rows } = seasonsOfItem(title, item, options, now);
  const body = {
    added_to_watchlist_at: item.addedAt,
    last_watched_at: item.lastWatchedAt,
    ...rated(item),
    status: item.status,
    ...(title.kind === "movie" ? {} : progress(title, item, options, now)),
    ...counted(episodeCounts(title, item, now)),
    ...described(title, item, options),
    ...(seasons.length > 0 ? { seasons } : {}),
    ...(options.rewatches ? { is_rewatch: false } : {}),
  };
  return { body, episodeRows: rows };
}

function rewatchRow(title: Title, item: Item, session: RewatchSession, options: RowOptions, now: number): Row {
  const { seasons, rows } = seasonsOfSession(title, session, options);
  const { total, notAired } = episodeCounts(title, item, now);
  // Without the episodes Simkl does not count them either, and says 0.
  const watched = options.full ? session.episodes.size : 0;
  const last = options.full ? title.episodes.findLast((episode) => session.episodes.has(keyOf(episode))) : undefined;
  const body = {
    added_to_watchlist_at: session.startedAt,
    last_watched_at: session.lastWatchedAt,
    ...rated(item),
    status: item.status,
    ...(title.kind === "movie"
      ? {}
      : { last_watched: last ? episodeCode(title.kind, last) : null, next_to_watch: null }),
    ...counted({ watched, total, notAired }),
    ...described(title, item, options),
    ...(seasons.length > 0 ? { seasons } : {}),
    is_rewatch: true,
    rewatch_id: session.id,
    rewatch_status: session.state,
  };
  return { body, episodeRows: rows };
}

function rated({ rating, ratedAt }: Item) {
  return { user_rated_at: ratedAt, user_rating: rating };
}

function progress(title: Title, item: Item, { nextInfo }: RowOptions, now: number) {
  const { last, next } = progressOf(title, item, now);
  const { lastWatched, nextToWatch } = item.recorded ?? {};
  return {
    last_watched: lastWatched === undefined ? last && episodeCode(title.kind, last) : lastWatched,
    next_to_watch: nextToWatch === undefined ? next && episodeCode(title.kind, next) : nextToWatch,
    ...(nextInfo && item.status === "watching"
      ? {
          next_to_watch_info: next && {
            title: next.title,
            ...(title.kind === "anime" ? {} : { season: next.season }),
            episode: next.number,
            date: networkTime(title, next.airsAt),
          },
        }
      : {}),
  };
}

function counted({ watched, total, notAired }: Counts) {
  return { watched_episodes_count: watched, total_episodes_count: total, not_aired_episodes_count: notAired };
}

/** What the row says about the title rather than about the person's progress; anime is wrapped as `show` too. */
function described(title: Title, item: Item, options: RowOptions) {
  const { kind, animeType, poster, year, runtime } = title;
  return {
    ...(kind === "anime" ? { anime_type: animeType } : {}),
    ...(options.memos ? { memo: item.memo ? { text: item.memo.text, is_private: item.memo.isPrivate } : {} } : {}),
    [wrapperOf(title)]: {
      title: options.english ? (title.englishTitle ?? title.title) : title.title,
      poster,
      year,
      ...(options.full ? { runtime } : {}),
      ids: idsOf(title, options),
    },
    ...(options.tvdbSeasons && kind === "anime" && animeType !== "movie"
      ? { mapped_tvdb_seasons: tvdbSeasons(title) }
      : {}),
  };
}

function wrapperOf({ kind }: Title): "movie" | "show" {
  return kind === "movie" ? "movie" : "show";
}

function idsOf({ simkl, slug, ids }: Title, { idsOnly }: RowOptions) {
  return idsOnly === "simkl" ? { simkl, slug } : { simkl, slug, ...ids };
}
