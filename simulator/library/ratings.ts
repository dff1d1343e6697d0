import type { Handler } from "../model";
import { instant } from "../world/instant";
import { libraryAnswer } from "./library-answer";
import { type Entry, queriedInstant, selectEntries, shelfOf, shelfOfTitle } from "./library-selection";
import { statusByRating } from "./list-status";
import { placeTitle } from "./place-title";
import { readRating } from "./read-rating";
import { sentInstant } from "./requested-episodes";
import { resolveTitle } from "./resolve-title";
import { rowOptions } from "./row-options";
import { rateEntry } from "./stamps";
import { echoType, type Requested, requested } from "./write-body";

/**
 * `GET /sync/ratings[/{type}[/{rating}]]`: rows as in all-items; the delta is by rating, removed ones included
 * (docs/simkl-api.md#ratings).
 */
export const readRatings: Handler = ({ account, world, clock, query, params }) => {
  const shelf = shelfOf(params.type);
  const ratings = params.rating?.split(",").map(Number);
  const since = queriedInstant(query, "date_from");
  const passes = ({ title, item }: Entry) =>
    (shelf === null || shelfOfTitle(title) === shelf) &&
    (ratings === undefined || (item.rating !== null && ratings.includes(item.rating))) &&
    (since === null || (item.ratingChangedAt !== null && item.ratingChangedAt > since));
  const options = { ...rowOptions(query, account), rewatches: false };
  return libraryAnswer(selectEntries(account, world, passes), {
    account,
    options,
    now: clock.now(),
    maxEpisodeRows: Number.POSITIVE_INFINITY,
  });
};

/**
 * `POST /sync/ratings`: what cannot be a rating lands in `not_found`, with 201 all the same
 * (docs/simkl-api.md#ratings).
 */
export const writeRatings: Handler = ({ account, world, clock, body }) => {
  const now = instant(clock.now());
  const added = { movies: 0, shows: 0, statuses: [] as unknown[] };
  const missing = noneMissing();
  for (const wanted of titlesOf(body)) {
    const { sent, item } = wanted;
    const title = resolveTitle(world, item, echoType(wanted));
    const rating = readRating(item.rating);
    if (!title || rating === null) {
      missing[arrayOf(wanted)].push(echoOf(wanted));
      continue;
    }
    if (!account.items.has(title.simkl)) placeTitle(account, title, statusByRating(title, now), now, now);
    const entry = account.items.get(title.simkl);
    if (!entry) continue;
    rateEntry(account, title, entry, rating, sentInstant(item.rated_at) ?? now, now);
    added[arrayOf(wanted)] += 1;
    added.statuses.push({ request: { ...sent, type: echoType(wanted) }, response: { status: entry.status } });
  }
  return { status: 201, body: { added, not_found: missing } };
};

/**
 * `POST /sync/ratings/remove`: counts what it found, rated or not; `anime[]` is ignored without a word
 * (docs/simkl-api.md#ratings, #contradictions).
 */
export const removeRatings: Handler = ({ account, world, clock, body }) => {
  const now = instant(clock.now());
  const deleted = { movies: 0, shows: 0 };
  const missing = noneMissing();
  for (const wanted of [...requested(body, "movies"), ...requested(body, "shows")]) {
    const title = resolveTitle(world, wanted.item, echoType(wanted));
    if (!title) {
      missing[arrayOf(wanted)].push(echoOf(wanted));
      continue;
    }
    const entry = account.items.get(title.simkl);
    if (entry) rateEntry(account, title, entry, null, now, now);
    deleted[arrayOf(wanted)] += 1;
  }
  return { status: 201, body: { deleted, not_found: missing } };
};

function titlesOf(body: unknown): Requested[] {
  return [...requested(body, "movies"), ...requested(body, "shows"), ...requested(body, "anime")];
}

function noneMissing(): Record<"movies" | "shows", unknown[]> {
  return { movies: [], shows: [] };
}

function arrayOf(wanted: Requested): "movies" | "shows" {
  return echoType(wanted) === "movie" ? "movies" : "shows";
}

function echoOf(wanted: Requested) {
  return { ...wanted.sent, type: echoType(wanted) };
}
