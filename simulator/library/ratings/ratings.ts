import { parseInstant } from "@/simulator/library/history/list-requested-episodes";
import { resolveTitle } from "@/simulator/library/history/resolve-title";
import { getEchoType, parseRequested, type RequestedTitle } from "@/simulator/library/history/write-body";
import { getStatusByRating } from "@/simulator/library/lists/list-status";
import { placeTitle } from "@/simulator/library/lists/place-title";
import { createLibraryResponse } from "@/simulator/library/rows/library-response";
import {
  type Entry,
  getListKey,
  parseInstantParam,
  parseListKey,
  selectEntries,
} from "@/simulator/library/rows/library-selection";
import { parseRowOptions } from "@/simulator/library/rows/row-options";
import { rateEntry } from "@/simulator/library/stamps";
import type { Handler } from "@/simulator/model";
import { formatInstant } from "@/simulator/world/instant";
import { parseRating } from "./parse-rating";

/** Rows as in all-items; the delta is by rating, with removed ones (docs/simkl-api.md#ratings). */
export const readRatings: Handler = (call) => {
  const { account, world, clock, query, params } = call;
  const listKey = parseListKey(params.type);
  const ratings = params.rating?.split(",").map(Number);
  const since = parseInstantParam(query, "date_from");
  const isIncluded = ({ title, item }: Entry) =>
    (listKey === null || getListKey(title) === listKey) &&
    (ratings === undefined || (item.rating !== null && ratings.includes(item.rating))) &&
    (since === null || (item.ratingChangedAt !== null && item.ratingChangedAt > since));
  const options = { ...parseRowOptions(call), rewatches: false };
  return createLibraryResponse(selectEntries(account, world, isIncluded), {
    account,
    options,
    now: clock.now(),
    maxEpisodeRows: Number.POSITIVE_INFINITY,
  });
};

/** Invalid ratings are in `not_found`, still with 201 (docs/simkl-api.md#ratings). */
export const writeRatings: Handler = ({ account, world, clock, body }) => {
  const now = formatInstant(clock.now());
  const added = { movies: 0, shows: 0, statuses: [] as unknown[] };
  const missing = createEmptyLists();
  for (const wanted of listRequested(body)) {
    const { sent, item } = wanted;
    const title = resolveTitle(world, item, getEchoType(wanted));
    const rating = parseRating(item.rating);
    if (!title || rating === null) {
      missing[getArray(wanted)].push(toEcho(wanted));
      continue;
    }
    if (!account.items.has(title.simkl)) placeTitle(account, title, getStatusByRating(title, now), now, now);
    const entry = account.items.get(title.simkl);
    if (!entry) continue;
    rateEntry(account, title, entry, rating, parseInstant(item.rated_at) ?? now, now);
    added[getArray(wanted)] += 1;
    added.statuses.push({ request: { ...sent, type: getEchoType(wanted) }, response: { status: entry.status } });
  }
  return { status: 201, body: { added, not_found: missing } };
};

/** Counts found titles, rated or not; `anime[]` is ignored silently (docs/simkl-api.md#ratings, #contradictions). */
export const removeRatings: Handler = ({ account, world, clock, body }) => {
  const now = formatInstant(clock.now());
  const deleted = { movies: 0, shows: 0 };
  const missing = createEmptyLists();
  for (const wanted of [...parseRequested(body, "movies"), ...parseRequested(body, "shows")]) {
    const title = resolveTitle(world, wanted.item, getEchoType(wanted));
    if (!title) {
      missing[getArray(wanted)].push(toEcho(wanted));
      continue;
    }
    const entry = account.items.get(title.simkl);
    if (entry) rateEntry(account, title, entry, null, now, now);
    deleted[getArray(wanted)] += 1;
  }
  return { status: 201, body: { deleted, not_found: missing } };
};

function listRequested(body: unknown): RequestedTitle[] {
  return [...parseRequested(body, "movies"), ...parseRequested(body, "shows"), ...parseRequested(body, "anime")];
}

function createEmptyLists(): Record<"movies" | "shows", unknown[]> {
  return { movies: [], shows: [] };
}

function getArray(wanted: RequestedTitle): "movies" | "shows" {
  return getEchoType(wanted) === "movie" ? "movies" : "shows";
}

function toEcho(wanted: RequestedTitle) {
  return { ...wanted.sent, type: getEchoType(wanted) };
}
