import { formatNetworkTime } from "@/simulator/catalog/network-time";
import { pickLatest } from "@/simulator/library/pick-latest";
import type { Item, RewatchSession, Title } from "@/simulator/model";
import { type Counts, countEpisodes, formatEpisodeCode, toEpisodeKey } from "./episodes";
import { getProgress } from "./next-episode";
import type { RowOptions } from "./row-options";
import { buildItemSeasons, buildSessionSeasons, listTvdbSeasons } from "./seasons";

export interface Row {
  body: Record<string, unknown>;
  /** For the limit of a response. */
  episodeRows: number;
}

/** The entry, then its rewatches if requested (docs/simkl-api.md#all-items, #reading-rewatches). */
export function listRows(title: Title, item: Item, options: RowOptions, now: number): Row[] {
  const canonical = toCanonicalRow(title, item, options, now);
  if (!options.rewatches || options.idsOnly) return [canonical];
  const included = item.rewatches.filter((session) => isIncluded(session, options));
  return [canonical, ...included.map((session) => toRewatchRow(title, item, session, options, now))];
}

function isIncluded({ changedAt, lastWatchedAt, startedAt }: RewatchSession, { sessionsSince }: RowOptions): boolean {
  return sessionsSince === null || (changedAt ?? pickLatest(startedAt, lastWatchedAt)) > sessionsSince;
}

function toCanonicalRow(title: Title, item: Item, options: RowOptions, now: number): Row {
  if (options.idsOnly) return { body: { [getWrapper(title)]: { ids: getIds(title, options) } }, episodeRows: 0 };
  const { seasons, rows } = buildItemSeasons(title, item, options, now);
  const body = {
    added_to_watchlist_at: item.addedAt,
    last_watched_at: item.lastWatchedAt,
    ...toRatingFields(item),
    status: item.status,
    ...(title.kind === "movie" ? {} : toProgressFields(title, item, options, now)),
    ...toCountFields(countEpisodes(title, item, now)),
    ...toTitleFields(title, item, options),
    ...(seasons.length > 0 ? { seasons } : {}),
    ...(options.rewatches ? { is_rewatch: false } : {}),
  };
  return { body, episodeRows: rows };
}

function toRewatchRow(title: Title, item: Item, session: RewatchSession, options: RowOptions, now: number): Row {
  const { seasons, rows } = buildSessionSeasons(title, session, options);
  const { total, notAired } = countEpisodes(title, item, now);
  // Without episodes Simkl sends 0.
  const watched = options.full ? session.episodes.size : 0;
  const last = options.full
    ? title.episodes.findLast((episode) => session.episodes.has(toEpisodeKey(episode)))
    : undefined;
  const body = {
    added_to_watchlist_at: session.startedAt,
    last_watched_at: session.lastWatchedAt,
    ...toRatingFields(item),
    status: item.status,
    ...(title.kind === "movie"
      ? {}
      : { last_watched: last ? formatEpisodeCode(title.kind, last) : null, next_to_watch: null }),
    ...toCountFields({ watched, total, notAired }),
    ...toTitleFields(title, item, options),
    ...(seasons.length > 0 ? { seasons } : {}),
    is_rewatch: true,
    rewatch_id: session.id,
    rewatch_status: session.state,
  };
  return { body, episodeRows: rows };
}

function toRatingFields({ rating, ratedAt }: Item) {
  return { user_rated_at: ratedAt, user_rating: rating };
}

function toProgressFields(title: Title, item: Item, { nextInfo, caughtUpInfo }: RowOptions, now: number) {
  const { last, next } = getProgress(title, item, now);
  const { lastWatched, nextToWatch } = item.recorded ?? {};
  return {
    last_watched: lastWatched === undefined ? last && formatEpisodeCode(title.kind, last) : lastWatched,
    next_to_watch: nextToWatch === undefined ? next && formatEpisodeCode(title.kind, next) : nextToWatch,
    ...(nextInfo && item.status === "watching" && (next || caughtUpInfo === "null")
      ? {
          next_to_watch_info: next && {
            title: next.title,
            ...(title.kind === "anime" ? {} : { season: next.season }),
            episode: next.number,
            date: formatNetworkTime(title, next.airsAt),
          },
        }
      : {}),
  };
}

function toCountFields({ watched, total, notAired }: Counts) {
  return { watched_episodes_count: watched, total_episodes_count: total, not_aired_episodes_count: notAired };
}

/** The title's part of a row; anime is under `show` too. */
function toTitleFields(title: Title, item: Item, options: RowOptions) {
  const { kind, animeType, poster, year, runtime } = title;
  return {
    ...(kind === "anime" ? { anime_type: animeType } : {}),
    ...(options.memos ? { memo: item.memo ? { text: item.memo.text, is_private: item.memo.isPrivate } : {} } : {}),
    [getWrapper(title)]: {
      title: options.english ? (title.englishTitle ?? title.title) : title.title,
      poster,
      year,
      ...(options.full ? { runtime } : {}),
      ids: getIds(title, options),
    },
    ...(options.tvdbSeasons && kind === "anime" && animeType !== "movie"
      ? { mapped_tvdb_seasons: listTvdbSeasons(title) }
      : {}),
  };
}

function getWrapper({ kind }: Title): "movie" | "show" {
  return kind === "movie" ? "movie" : "show";
}

function getIds({ simkl, slug, ids }: Title, { idsOnly }: RowOptions) {
  return idsOnly === "simkl" ? { simkl, slug } : { simkl, slug, ...ids };
}
