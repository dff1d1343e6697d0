import { type AllItemsQuery, allItemsPath, allItemsQuery } from "./all-items-query";
import type { SimklUser } from "./client";
import { type EpisodeRow, readEpisodeRows } from "./episode-rows";
import type { Kind } from "./kind";
import { libraryEntries } from "./library-entries";
import type { ListStatus } from "./list-status";
import { RawLibraryRow } from "./raw-library-row";
import type { RewatchStatus } from "./rewatch-status";

/** An answer of several megabytes, which Simkl has to build first. */
const DEADLINE_MS = 120_000;

/** A title in somebody's library, or one rewatch of it (digest §9, §13.5). Instants are UTC in whole seconds. */
export interface LibraryRow {
  /** By the list it came under, so an anime film is anime. */
  kind: Kind;
  animeType: string | null;
  simklId: number;
  title: string;
  year: number | null;
  poster: string | null;
  /** Whole minutes; only with `extended=full`. */
  runtime: number | null;
  /** All but Simkl's own, slug included. */
  ids: Record<string, string>;
  status: ListStatus;
  /** On a rewatch row: when the session began. */
  addedAt: string | null;
  lastWatchedAt: string | null;
  rating: number | null;
  ratedAt: string | null;
  /** `S02E03` or `E03`. */
  lastWatched: string | null;
  /** Null when caught up: the counts do not tell. */
  nextToWatch: string | null;
  watchedEpisodes: number;
  totalEpisodes: number;
  notAiredEpisodes: number;
  /** `date` as Simkl wrote it, offset included. */
  nextInfo: { title: string | null; season: number | null; episode: number | null; date: string | null } | null;
  memo: { text: string; isPrivate: boolean } | null;
  mappedTvdbSeasons: number[] | null;
  episodes: EpisodeRow[];
  isRewatch: boolean;
  rewatchId: number | null;
  rewatchStatus: RewatchStatus | null;
}

/** Library rows, how many rows and episodes could not be read, and whether Simkl said that there is nothing at all. */
export interface AllItems {
  rows: LibraryRow[];
  unreadable: number;
  empty: boolean;
}

/**
 * A person's library, or the part of it that changed.
 * @throws SimklRefused with `errorId` `max_items` when the answer would be too large: ask by status instead.
 */
export function readAllItems(user: SimklUser, query: AllItemsQuery): Promise<AllItems> {
  return user.send({
    method: "GET",
    path: allItemsPath(query.kind, query.status),
    query: allItemsQuery(query),
    deadlineMs: DEADLINE_MS,
    read: readLibraryRows,
    rows: ({ rows }) => rows.length,
  });
}

/**
 * Reads an answer of `/sync/all-items` or `/sync/ratings`; null, `{}`, `[]` and empty lists are an empty library.
 * @throws SyntaxError when it is anything else, so that no failure is taken for an empty library.
 */
export function readLibraryRows(body: unknown): AllItems {
  const result: AllItems = { rows: [], unreadable: 0, empty: true };
  for (const { kind, raw } of libraryEntries(body)) {
    result.empty = false;
    const read = readRow(kind, raw);
    result.unreadable += read.unreadable;
    if (read.row) result.rows.push(read.row);
  }
  return result;
}

function readRow(kind: Kind, raw: unknown): { row: LibraryRow | null; unreadable: number } {
  const parsed = RawLibraryRow.safeParse(raw);
  const title = parsed.data?.show ?? parsed.data?.movie ?? parsed.data?.anime;
  // A rewatch that cannot be told from its neighbours would overwrite one of them.
  if (!parsed.success || !title || (parsed.data.is_rewatch && parsed.data.rewatch_id === null)) {
    return { row: null, unreadable: 1 };
  }

  const item = parsed.data;
  const { episodes, unreadable } = readEpisodeRows(item.seasons, kind === "anime" ? 1 : null);
  const { simklId, ids } = title.ids;
  const row: LibraryRow = {
    kind,
    animeType: item.anime_type,
    simklId,
    title: title.title ?? ids.slug ?? `Simkl ${simklId}`,
    year: title.year,
    poster: title.poster,
    runtime: title.runtime,
    ids,
    status: item.status,
    addedAt: item.added_to_watchlist_at,
    lastWatchedAt: item.last_watched_at,
    rating: item.user_rating || null,
    ratedAt: item.user_rated_at,
    lastWatched: item.last_watched,
    nextToWatch: item.next_to_watch,
    watchedEpisodes: item.watched_episodes_count,
    totalEpisodes: item.total_episodes_count,
    notAiredEpisodes: item.not_aired_episodes_count,
    nextInfo: item.next_to_watch_info?.episode ? item.next_to_watch_info : null,
    memo: item.memo?.text ? { text: item.memo.text, isPrivate: item.memo.is_private } : null,
    mappedTvdbSeasons: item.mapped_tvdb_seasons ?? null,
    episodes,
    isRewatch: item.is_rewatch,
    rewatchId: item.rewatch_id,
    rewatchStatus: item.rewatch_status,
  };
  return { row, unreadable };
}
