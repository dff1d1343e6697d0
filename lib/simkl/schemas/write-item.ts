import type { Kind } from "@/lib/domain/kind";
import type { ListStatus } from "./list-status";
import { getMemoLength, MAX_MEMO_LENGTH } from "./memo-length";
import type { RewatchStatus } from "./rewatch-status";

/** Simkl resolves a title by its own id, then the others, then title and year (docs/simkl-api.md#ids). */
export interface WriteTarget {
  kind: Kind;
  ids: Record<string, string | number>;
  title?: string;
  year?: number;
}

interface WriteEpisode {
  number: number;
  watchedAt?: string;
  /** `tvdb` or `anidb`: tried before the number. */
  ids?: Record<string, string | number>;
}

export interface WriteSeason {
  number: number;
  watchedAt?: string;
  /** Without it, the whole season. */
  episodes?: WriteEpisode[];
}

/** Each endpoint takes some of these (docs/simkl-api.md#ratings, #writing-to-the-library). */
export interface WriteItem extends WriteTarget {
  watchedAt?: string;
  addedAt?: string;
  status?: ListStatus;
  to?: ListStatus;
  /** 1 to 10. */
  rating?: number;
  ratedAt?: string;
  memo?: { text: string; isPrivate: boolean };
  isRewatch?: boolean;
  rewatchId?: number;
  rewatchStatus?: RewatchStatus;
  lastWatchedAt?: string;
  /** For anime with seasons as TVDB counts them. */
  useTvdbAnimeSeasons?: boolean;
  seasons?: WriteSeason[];
  /** Of season 1. */
  episodes?: WriteEpisode[];
}

/**
 * Anime goes under `shows`, which every write accepts (docs/simkl-api.md#types-statuses-and-media-objects).
 * @throws RangeError for what Simkl would drop silently: a rating outside 1 to 10, a memo over 140 characters.
 */
export function buildWriteBody(items: WriteItem[]): { movies?: unknown[]; shows?: unknown[] } {
  for (const item of items) rejectUnsupportedValues(item);
  const movies = items.filter(({ kind }) => kind === "movie").map(serializeItem);
  const shows = items.filter(({ kind }) => kind !== "movie").map(serializeItem);
  return { ...(movies.length > 0 && { movies }), ...(shows.length > 0 && { shows }) };
}

function rejectUnsupportedValues({ rating, memo }: WriteItem): void {
  if (rating !== undefined && !(Number.isInteger(rating) && rating >= 1 && rating <= 10)) {
    throw new RangeError("A rating is a whole number from 1 to 10.");
  }
  if (memo && getMemoLength(memo.text) > MAX_MEMO_LENGTH)
    throw new RangeError(`A memo has at most ${MAX_MEMO_LENGTH} characters.`);
}

// JSON leaves out undefined values.
function serializeItem(item: WriteItem): Record<string, unknown> {
  return {
    title: item.title,
    year: item.year,
    ids: item.ids,
    watched_at: item.watchedAt,
    added_at: item.addedAt,
    status: item.status,
    to: item.to,
    rating: item.rating,
    rated_at: item.ratedAt,
    memo: item.memo && { text: item.memo.text, is_private: item.memo.isPrivate },
    is_rewatch: item.isRewatch,
    rewatch_id: item.rewatchId,
    rewatch_status: item.rewatchStatus,
    last_watched_at: item.lastWatchedAt,
    use_tvdb_anime_seasons: item.useTvdbAnimeSeasons,
    seasons: item.seasons?.map(({ number, watchedAt, episodes }) => ({
      number,
      watched_at: watchedAt,
      episodes: episodes?.map(serializeEpisode),
    })),
    episodes: item.episodes?.map(serializeEpisode),
  };
}

function serializeEpisode({ number, watchedAt, ids }: WriteEpisode): Record<string, unknown> {
  return { number, watched_at: watchedAt, ids };
}
