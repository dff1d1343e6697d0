import { resolveEntry, saveEntry } from "@/simulator/library/entry";
import { parseStatus, resolveStatus } from "@/simulator/library/lists/list-status";
import { type Placed, placeTitle, watchTitle } from "@/simulator/library/lists/place-title";
import { parseRating } from "@/simulator/library/ratings/parse-rating";
import { rateEntry, stampEntry } from "@/simulator/library/stamps";
import type { Account, Call, Item, Title } from "@/simulator/model";
import { hasSessionFields, writeHistoryRewatch } from "./history-rewatch";
import { groupByTitle, listRequestedEpisodes, parseInstant, type RequestedEpisode } from "./list-requested-episodes";
import { resolveTitle } from "./resolve-title";
import { watchEpisodes } from "./watch";
import { getEchoType, type RequestedTitle, type WriteItem } from "./write-body";

/** What one title of a history write added, and its part of the response. */
export interface Effect {
  movies: number;
  shows: number;
  episodes: number;
  response: Record<string, unknown>;
}

const MEMO_LENGTH = 140;

/**
 * Null when no title or episode was found (docs/simkl-api.md#adding-to-the-history, #which-writes-become-rewatches).
 */
export function writeHistoryItem(call: Call, wanted: RequestedTitle, now: string): Effect | null {
  const { account, world } = call;
  const { item } = wanted;
  const title = resolveTitle(world, item, getEchoType(wanted));
  if (!title) return null;
  const episodes = listRequestedEpisodes(world, title, item, now);
  const firstWatch = applyFirstWatch(call, title, item, episodes, now);
  const written = episodes?.[0]?.title ?? title;
  const entry = account.items.get(written.simkl);
  if (!entry) return null;
  annotate(account, written, entry, item, firstWatch, now);

  const titleFields = { simkl_type: written.kind, anime_type: written.animeType };
  const isFirst = firstWatch.episodes > 0 || firstWatch.isMovieWatched || firstWatch.isNew;
  const rewatched = isFirst ? null : writeHistoryRewatch(call, { title: written, entry, item, episodes }, now);
  if (rewatched) return { ...rewatched.counts, response: { status: 3, ...titleFields, ...rewatched.session } };
  const counts = { movies: 0, shows: 0, episodes: firstWatch.episodes };
  if (written.kind === "movie") counts.movies = firstWatch.isMovieWatched || firstWatch.isNew ? 1 : 0;
  else counts.shows = firstWatch.isNew ? 1 : 0;
  return { ...counts, response: { status: entry.status, ...titleFields } };
}

/** The ordinary write, before any rewatch. */
function applyFirstWatch(
  { account, query }: Call,
  title: Title,
  item: WriteItem,
  episodes: RequestedEpisode[] | null,
  now: string,
): Placed {
  const status = parseStatus(item.status);
  const at = parseInstant(item.watched_at) ?? now;
  if (episodes) {
    const watched = watchByTitle(account, episodes, now);
    if (status) saveEntry(account, title, resolveEntry(account, title, now), resolveStatus(title, status, now), now);
    return watched;
  }
  if (isSessionControl(query, account, title, item)) return { episodes: 0, isMovieWatched: false, isNew: false };
  if (!status) return watchTitle(account, title, at, now);
  if (status === "completed" && query.get("skip_auto_watching") === "yes") {
    const isNew = saveEntry(account, title, resolveEntry(account, title, now), resolveStatus(title, status, now), now);
    return { episodes: 0, isMovieWatched: false, isNew };
  }
  return placeTitle(account, title, status, at, now);
}

/** TVDB seasons may cover several cours. */
function watchByTitle(account: Account, episodes: RequestedEpisode[], now: string): Placed {
  const total = { episodes: 0, isMovieWatched: false, isNew: false };
  for (const [title, watches] of groupByTitle(episodes)) {
    const watched = watchEpisodes(account, title, watches, now);
    total.episodes += watched.episodes;
    total.isNew ||= watched.isNew;
  }
  return total;
}

/** Opening, closing or reactivating a session must not mark unseen episodes as watched. */
function isSessionControl(query: URLSearchParams, account: Account, { simkl }: Title, item: WriteItem): boolean {
  return query.get("allow_rewatch") === "yes" && hasSessionFields(item) && account.items.has(simkl);
}

/** Date of listing, rating and memo, which any write may contain. An empty memo removes it. */
function annotate(account: Account, title: Title, entry: Item, item: WriteItem, { isNew }: Placed, now: string): void {
  if (isNew) entry.addedAt = parseInstant(item.added_at) ?? entry.addedAt;
  const rating = parseRating(item.rating);
  if (rating !== null) rateEntry(account, title, entry, rating, parseInstant(item.rated_at) ?? now, now);
  if (!item.memo) return;
  const text = item.memo.text.slice(0, MEMO_LENGTH);
  entry.memo = text === "" ? null : { text, isPrivate: item.memo.is_private };
  stampEntry(account, title, entry, now);
}
