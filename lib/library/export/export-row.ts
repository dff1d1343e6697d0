import type { Prisma } from "@/lib/database/generated/client";
import { toIds } from "@/lib/library/title/title-ids";
import { groupBy } from "@/lib/utils/group-by";

export type ExportedItem = Prisma.LibraryItemGetPayload<{ include: { title: true } }>;
export type ExportedWatch = Prisma.WatchGetPayload<object>;
export type ExportedRewatch = Prisma.RewatchSessionGetPayload<object>;

/**
 * A row of `/sync/all-items` with all options (docs/simkl-api.md#all-items, docs/simkl-api.md#null-and-empty-values).
 * `watches` are the first viewings, in order.
 */
export function exportItem(item: ExportedItem, watches: readonly ExportedWatch[], hasRewatches: boolean) {
  return {
    added_to_watchlist_at: formatInstant(item.addedAt),
    last_watched_at: formatInstant(item.lastWatchedAt),
    ...toRatingFields(item),
    status: item.status,
    ...(hasEpisodes(item) && {
      last_watched: item.lastWatched,
      next_to_watch: item.nextToWatch,
      ...(item.status === "watching" && toNextInfo(item)),
    }),
    ...toEpisodeCounts(item, item.watchedEpisodes),
    ...toTitleFields(item),
    ...toSeasons(watches),
    ...(hasRewatches && { is_rewatch: false }),
  };
}

/** A rewatch as Simkl's separate row (docs/simkl-api.md#reading-rewatches). */
export function exportRewatch(item: ExportedItem, session: ExportedRewatch, watches: readonly ExportedWatch[]) {
  return {
    added_to_watchlist_at: formatInstant(session.startedAt),
    last_watched_at: formatInstant(session.lastWatchedAt),
    ...toRatingFields(item),
    status: item.status,
    ...(hasEpisodes(item) && { last_watched: session.lastWatched, next_to_watch: session.nextToWatch }),
    ...toEpisodeCounts(item, session.watchedEpisodes),
    ...toTitleFields(item),
    ...toSeasons(watches),
    is_rewatch: true,
    rewatch_id: session.rewatchId,
    rewatch_status: session.state,
  };
}

function hasEpisodes({ title }: ExportedItem): boolean {
  return title.kind !== "movie";
}

function toRatingFields({ rating, ratedAt }: ExportedItem) {
  return { user_rated_at: formatInstant(ratedAt), user_rating: rating };
}

/** Nothing when caught up (docs/simkl-api.md#all-items). */
function toNextInfo({ nextTitle: title, nextSeason, nextEpisode, nextDate: date }: ExportedItem) {
  if (nextEpisode === null) return {};
  const season = nextSeason !== null && { season: nextSeason };
  return { next_to_watch_info: { title, ...season, episode: nextEpisode, date } };
}

function toEpisodeCounts({ totalEpisodes, notAiredEpisodes }: ExportedItem, watched: number) {
  return {
    watched_episodes_count: watched,
    total_episodes_count: totalEpisodes,
    not_aired_episodes_count: notAiredEpisodes,
  };
}

/** Anime is wrapped as `show`; anime movies have no seasons to map (docs/simkl-api.md#all-items). */
function toTitleFields({ simklId, title: about, memoText, memoPrivate }: ExportedItem) {
  const { kind, animeType, title, poster, year, runtime, ids, mappedTvdbSeasons } = about;
  const media = { title, poster, year, runtime, ids: { simkl: simklId, ...toIds(ids) } };
  return {
    ...(kind === "anime" && { anime_type: animeType }),
    memo: memoText === null ? {} : { text: memoText, is_private: memoPrivate },
    ...(kind === "movie" ? { movie: media } : { show: media }),
    ...(kind === "anime" && animeType !== "movie" && { mapped_tvdb_seasons: mappedTvdbSeasons }),
  };
}

function toSeasons(watches: readonly ExportedWatch[]) {
  const episodes = watches.filter((watch) => !isMovieWatch(watch));
  if (episodes.length === 0) return {};
  const seasons = [...groupBy(episodes, ({ season }) => season)];
  return { seasons: seasons.map(([number, watched]) => ({ number, episodes: watched.map(toEpisode) })) };
}

/** The viewing of a movie is episode 0 of season 0; its date is the date of the row. */
function isMovieWatch({ season, number }: ExportedWatch): boolean {
  return season === 0 && number === 0;
}

function toEpisode({ number, watchedAt, runtime, tvdbId, tvdbSeason: season, tvdbEpisode: episode }: ExportedWatch) {
  return {
    number,
    watched_at: formatInstant(watchedAt),
    ...(tvdbId !== null && { ids: { tvdb_id: tvdbId } }),
    runtime,
    ...(season !== null && episode !== null && { tvdb: { season, episode } }),
  };
}

/** Simkl's format: UTC, whole seconds. */
export function formatInstant(date: Date): string;
export function formatInstant(date: Date | null): string | null;
export function formatInstant(date: Date | null): string | null {
  return date && `${date.toISOString().slice(0, 19)}Z`;
}
