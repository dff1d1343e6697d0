import { type Change, isRewatchChange } from "./change";
import type { QueuedWrite } from "./queued-write";

/** docs/simkl-api.md#rate-limits-and-quotas: 50 and more in one request are fine. */
const MOST_TITLES = 100;
/** Nobody says how long a request may be (docs/simkl-api.md#open-questions). */
const MOST_EPISODES = 5000;

/**
 * Where a change is sent. A memo goes by itself, so that the status it has to carry marks no episodes
 * (docs/simkl-api.md#adding-to-the-history, #memos).
 */
export const REQUEST_OF = {
  watch: "history",
  memo: "memos",
  unwatch: "remove",
  remove: "remove",
  list: "lists",
  rate: "ratings",
  unrate: "no-ratings",
  rewatch: "rewatches",
  unrewatch: "no-rewatches",
} as const satisfies Record<Change["kind"], string>;

export type RequestKind = (typeof REQUEST_OF)[Change["kind"]];

/**
 * The writes that the next request holds, from what waits in its order; empty when nothing waits. A rewatch goes by itself: what became of it is
 * told by the session that the answer names.
 */
export function nextBatch<W extends QueuedWrite>(waiting: readonly W[]): W[] {
  const start = startOf(waiting);
  const first = waiting[start];
  if (!first) return [];
  const batch = [first];
  if (first.isAlone || isRewatchChange(first.change)) return batch;
  for (const write of waiting.slice(start + 1)) {
    // A rating that stands in between can wait: it changes no list and no history of a listed title.
    if (mayPass(first, write)) continue;
    if (write.isAlone || kindOf(write) !== kindOf(first) || !joins(batch, write)) break;
    batch.push(write);
  }
  return batch;
}

/**
 * Ratings let history and lists go first (docs/simkl-api.md#ratings: a rating files what is on no list), but never a
 * removal.
 */
function startOf(waiting: readonly QueuedWrite[]): number {
  const firstOther = waiting.findIndex((write) => !isRating(write));
  const other = waiting[firstOther];
  return other && kindOf(other) !== "remove" ? firstOther : 0;
}

function mayPass(first: QueuedWrite, write: QueuedWrite): boolean {
  return !isRating(first) && kindOf(first) !== "remove" && isRating(write);
}

/** A title is in a request once; only episodes marked one by one become one item. */
function joins(batch: readonly QueuedWrite[], write: QueuedWrite): boolean {
  const same = batch.filter(({ simklId }) => simklId === write.simklId);
  if (same.length > 0) return [...same, write].every(marksEpisodes);
  const episodes = [...batch, write].reduce((sum, { change }) => sum + episodesIn(change), 0);
  return new Set(batch.map(({ simklId }) => simklId)).size < MOST_TITLES && episodes <= MOST_EPISODES;
}

function episodesIn(change: Change): number {
  return "seasons" in change ? change.seasons.reduce((sum, { episodes }) => sum + episodes.length, 0) : 0;
}

function marksEpisodes({ change }: QueuedWrite): boolean {
  return change.kind === "watch" && change.seasons.length > 0 && change.seasons.every(({ isWhole }) => !isWhole);
}

function isRating(write: QueuedWrite): boolean {
  return kindOf(write) === "ratings" || kindOf(write) === "no-ratings";
}

export function kindOf({ change }: QueuedWrite): RequestKind {
  return REQUEST_OF[change.kind];
}
