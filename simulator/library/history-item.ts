import type { Account, Call, Item, Title } from "../model";
import { entryOf, fileEntry } from "./entry";
import { speaksOfSession, writeHistoryRewatch } from "./history-rewatch";
import { possibleStatus, readStatus } from "./list-status";
import { type Placed, placeTitle, watchTitle } from "./place-title";
import { readRating } from "./read-rating";
import { byTitle, type RequestedEpisode, requestedEpisodes, sentInstant } from "./requested-episodes";
import { resolveTitle } from "./resolve-title";
import { rateEntry, stampEntry } from "./stamps";
import { watchEpisodes } from "./watch";
import { echoType, type Requested, type WriteItem } from "./write-body";

/** What one title of a history write added, and what is answered about it. */
export interface Effect {
  movies: number;
  shows: number;
  episodes: number;
  response: Record<string, unknown>;
}

const MEMO_LENGTH = 140;

/**
 * Applies one title of a history write; null when no title or no episode of it was found
 * (docs/simkl-api.md#adding-to-the-history, #which-writes-become-rewatches).
 */
export function writeHistoryItem(call: Call, wanted: Requested, now: string): Effect | null {
  const { account, world } = call;
  const { item } = wanted;
  const title = resolveTitle(world, item, echoType(wanted));
  if (!title) return null;
  const episodes = requestedEpisodes(world, title, item, now);
  const first = watchFirst(call, title, item, episodes, now);
  const written = episodes?.[0]?.title ?? title;
  const entry = account.items.get(written.simkl);
  if (!entry) return null;
  annotate(account, written, entry, item, first, now);

  const about = { simkl_type: written.kind, anime_type: written.animeType };
  const isFirst = first.episodes > 0 || first.film || first.isNew;
  const again = isFirst ? null : writeHistoryRewatch(call, { title: written, entry, item, episodes }, now);
  if (again) return { ...again.counts, response: { status: 3, ...about, ...again.session } };
  const counts = { movies: 0, shows: 0, episodes: first.episodes };
  if (written.kind === "movie") counts.movies = first.film || first.isNew ? 1 : 0;
  else counts.shows = first.isNew ? 1 : 0;
  return { ...counts, response: { status: entry.status, ...about } };
}

/** The ordinary write, which comes before any thought of a rewatch. */
function watchFirst(
  { account, query }: Call,
  title: Title,
  item: WriteItem,
  episodes: RequestedEpisode[] | null,
  now: string,
): Placed {
  const status = readStatus(item.status);
  const at = sentInstant(item.watched_at) ?? now;
  if (episodes) {
    const watched = watchByTitle(account, episodes, now);
    if (status) fileEntry(account, title, entryOf(account, title, now), possibleStatus(title, status, now), now);
    return watched;
  }
  if (controlsSession(query, account, title, item)) return { episodes: 0, film: false, isNew: false };
  if (!status) return watchTitle(account, title, at, now);
  if (status === "completed" && query.get("skip_auto_watching") === "yes") {
    const isNew = fileEntry(account, title, entryOf(account, title, now), possibleStatus(title, status, now), now);
    return { episodes: 0, film: false, isNew };
  }
  return placeTitle(account, title, status, at, now);
}

/** TVDB's seasons may spread the episodes of one request over several cours. */
function watchByTitle(account: Account, episodes: RequestedEpisode[], now: string): Placed {
  const total = { episodes: 0, film: false, isNew: false };
  for (const [title, watches] of byTitle(episodes)) {
    const watched = watchEpisodes(account, title, watches, now);
    total.episodes += watched.episodes;
    total.isNew ||= watched.isNew;
  }
  return total;
}

/** Opening, closing or reactivating a session of a listed title must not mark its unseen episodes as watched. */
function controlsSession(query: URLSearchParams, account: Account, { simkl }: Title, item: WriteItem): boolean {
  return query.get("allow_rewatch") === "yes" && speaksOfSession(item) && account.items.has(simkl);
}

/** Date of listing, rating and memo, which ride along with any write. An empty memo removes it. */
function annotate(account: Account, title: Title, entry: Item, item: WriteItem, { isNew }: Placed, now: string): void {
  if (isNew) entry.addedAt = sentInstant(item.added_at) ?? entry.addedAt;
  const rating = readRating(item.rating);
  if (rating !== null) rateEntry(account, title, entry, rating, sentInstant(item.rated_at) ?? now, now);
  if (!item.memo) return;
  const text = item.memo.text.slice(0, MEMO_LENGTH);
  entry.memo = text === "" ? null : { text, isPrivate: item.memo.is_private };
  stampEntry(account, title, entry, now);
}
