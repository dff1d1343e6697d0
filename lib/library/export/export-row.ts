import type { Prisma } from "@/lib/database/generated/client";
import { groupBy } from "@/lib/utils/group-by";

export type ExportedItem = Prisma.LibraryItemGetPayload<{ include: { title: true } }>;
export type ExportedWatch = Prisma.WatchGetPayload<object>;
export type ExportedRewatch = Prisma.RewatchSessionGetPayload<object>;

/**
 * A library entry as a row of `/sync/all-items` with everything on (docs/simkl-api.md#all-items): what does not apply
 * is left out, what is not on file is null (docs/simkl-api.md#null-and-empty-values). The watches are those of the
 * first viewing, by season and number.
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
      ...(item.status === "watching" && { next_to_watch_info: toNextInfo(item) }),
    }),
    ...toEpisodeCounts(item, item.watchedEpisodes),
    ...toTitleFields(item),
    ...toSeasons(watches),
    ...(hasRewatches && { is_rewatch: false }),
  };
}

/** A rewatch of that entry, as the row of its own that Simkl gives it (docs/simkl-api.md#reading-rewatches). */
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

function toNextInfo({ nextTitle: title, nextSeason, nextEpisode, nextDate: date }: ExportedItem) {
  if (nextEpisode === null) return null;
  return { title, ...(nextSeason !== null && { season: nextSeason }), episode: nextEpisode, date };
}

function toEpisodeCounts({ totalEpisodes, notAiredEpisodes }: ExportedItem, watched: number) {
  return {
    watched_episodes_count: watched,
    total_episodes_count: totalEpisodes,
    not_aired_episodes_count: notAiredEpisodes,
  };
}

/**
 * What a row says about the title; anime is wrapped as `show` too, and anime films have no seasons to map
 * (docs/simkl-api.md#all-items).
 */
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

/** The column is written by the sync alone, always an object of texts. */
export function toIds(column: Prisma.JsonValue): Record<string, string> {
  return column as Record<string, string>;
}

function toSeasons(watches: readonly ExportedWatch[]) {
  const episodes = watches.filter((watch) => !isMovieWatch(watch));
  if (episodes.length === 0) return {};
  const seasons = [...groupBy(episodes, ({ season }) => season)];
  return { seasons: seasons.map(([number, watched]) => ({ number, episodes: watched.map(toEpisode) })) };
}

/** The viewing of a film is stored as episode 0 of season 0, and told by the row's own date. */
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

/** As Simkl writes it: UTC, whole seconds. */
export function formatInstant(date: Date): string;
export function formatInstant(date: Date | null): string | null;
export function formatInstant(date: Date | null): string | null {
  return date && `${date.toISOString().slice(0, 19)}Z`;
}
