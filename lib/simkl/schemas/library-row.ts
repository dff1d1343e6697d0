import type { Kind } from "@/lib/domain/kind";
import { type EpisodeRow, parseEpisodeRows } from "./episode-rows";
import { parseTitleIds } from "./ids";
import { toInstant } from "./instant";
import { toBoolean, toInteger, toIntegers, toRecord, toText } from "./lenient";
import { type ListStatus, toListStatus } from "./list-status";
import { type RewatchStatus, toRewatchStatus } from "./rewatch-status";

/** A title or one rewatch of it (docs/simkl-api.md#all-items, #reading-rewatches). Instants are UTC, whole seconds. */
export interface LibraryRow {
  /** By its list, so an anime movie is anime. */
  kind: Kind;
  animeType: string | null;
  simklId: number;
  title: string;
  year: number | null;
  poster: string | null;
  /** Whole minutes; only with `extended=full`. */
  runtime: number | null;
  /** All but Simkl's own, with the slug. */
  ids: Record<string, string>;
  status: ListStatus;
  /** On a rewatch row: the start of the session. */
  addedAt: string | null;
  lastWatchedAt: string | null;
  rating: number | null;
  ratedAt: string | null;
  lastWatched: string | null;
  /** Null when caught up: the counts do not show it. */
  nextToWatch: string | null;
  watchedEpisodes: number;
  totalEpisodes: number;
  notAiredEpisodes: number;
  /** `date` as Simkl wrote it, with offset. */
  nextInfo: { title: string | null; season: number | null; episode: number | null; date: string | null } | null;
  memo: { text: string; isPrivate: boolean } | null;
  mappedTvdbSeasons: number[] | null;
  episodes: EpisodeRow[];
  isRewatch: boolean;
  rewatchId: number | null;
  rewatchStatus: RewatchStatus | null;
}

/** Needs an id and a list; all else may be missing. Not a schema, which costs half of the time of `JSON.parse`. */
export function parseLibraryRow(kind: Kind, raw: unknown): { row: LibraryRow | null; unreadable: number } {
  const item = toRecord(raw);
  // Anime comes under `show` too; one example of the documentation has `anime` (docs/simkl-api.md#contradictions).
  const title = toRecord(item?.show ?? item?.movie ?? item?.anime);
  const parsedIds = parseTitleIds(title?.ids);
  const status = toListStatus(item?.status);
  const isRewatch = toBoolean(item?.is_rewatch);
  const rewatchId = toInteger(item?.rewatch_id);
  // A rewatch without an id would overwrite another one.
  if (!item || !title || !parsedIds || !status || (isRewatch && rewatchId === null))
    return { row: null, unreadable: 1 };

  const { episodes, unreadable } = parseEpisodeRows(item.seasons, kind === "anime" ? 1 : null);
  const { simklId, ids } = parsedIds;
  const row: LibraryRow = {
    kind,
    animeType: toText(item.anime_type),
    simklId,
    title: toText(title.title) ?? ids.slug ?? `Simkl ${simklId}`,
    year: toInteger(title.year),
    poster: toText(title.poster),
    runtime: toInteger(title.runtime),
    ids,
    status,
    addedAt: toInstant(item.added_to_watchlist_at),
    lastWatchedAt: toInstant(item.last_watched_at),
    rating: toInteger(item.user_rating) || null,
    ratedAt: toInstant(item.user_rated_at),
    lastWatched: toText(item.last_watched),
    nextToWatch: toText(item.next_to_watch),
    watchedEpisodes: toInteger(item.watched_episodes_count) ?? 0,
    totalEpisodes: toInteger(item.total_episodes_count) ?? 0,
    notAiredEpisodes: toInteger(item.not_aired_episodes_count) ?? 0,
    nextInfo: parseNextInfo(item.next_to_watch_info),
    memo: parseMemo(item.memo),
    mappedTvdbSeasons: item.mapped_tvdb_seasons ? toIntegers(item.mapped_tvdb_seasons) : null,
    episodes,
    isRewatch,
    rewatchId,
    rewatchStatus: toRewatchStatus(item.rewatch_status),
  };
  return { row, unreadable };
}

function parseNextInfo(value: unknown): LibraryRow["nextInfo"] {
  const info = toRecord(value);
  const episode = toInteger(info?.episode);
  if (!info || episode === null) return null;
  return { title: toText(info.title), season: toInteger(info.season), episode, date: toText(info.date) };
}

function parseMemo(value: unknown): LibraryRow["memo"] {
  const memo = toRecord(value);
  const text = toText(memo?.text);
  return text === null ? null : { text, isPrivate: toBoolean(memo?.is_private) };
}
