import { type Change, isRewatchChange } from "@/lib/outbox/intents/change";
import type { QueuedWrite } from "./queued-write";

/** 50 and more in one request are fine (docs/simkl-api.md#rate-limits-and-quotas). */
const MAX_TITLES = 100;
/** The limit of a request is not documented (docs/simkl-api.md#open-questions). */
const MAX_EPISODES = 5000;

/** A memo has its own request, so that the status it carries marks no episodes (docs/simkl-api.md#memos). */
export const REQUEST_KIND_BY_CHANGE = {
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

export type RequestKind = (typeof REQUEST_KIND_BY_CHANGE)[Change["kind"]];

/**
 * The writes of the next request; empty when nothing waits. A rewatch is sent alone, because the session in the response
 * is the only sign of what happened to it.
 */
export function selectNextBatch<W extends QueuedWrite>(waiting: readonly W[]): W[] {
  const start = findStart(waiting);
  const first = waiting[start];
  if (!first) return [];
  const batch = [first];
  if (first.isAlone || isRewatchChange(first.change)) return batch;
  for (const write of waiting.slice(start + 1)) {
    // A rating in between can wait: it changes neither list nor history of a listed title.
    if (canPass(first, write)) continue;
    if (write.isAlone || getRequestKind(write) !== getRequestKind(first) || !canJoin(batch, write)) break;
    batch.push(write);
  }
  return batch;
}

/** Ratings follow history and lists, because a rating puts an unlisted title on a list (docs/simkl-api.md#ratings). */
function findStart(waiting: readonly QueuedWrite[]): number {
  const firstOther = waiting.findIndex((write) => !isRating(write));
  const other = waiting[firstOther];
  return other && getRequestKind(other) !== "remove" ? firstOther : 0;
}

function canPass(first: QueuedWrite, write: QueuedWrite): boolean {
  return !isRating(first) && getRequestKind(first) !== "remove" && isRating(write);
}

/** A request contains a title once; only single episodes are merged into one item. */
function canJoin(batch: readonly QueuedWrite[], write: QueuedWrite): boolean {
  const same = batch.filter(({ simklId }) => simklId === write.simklId);
  if (same.length > 0) return [...same, write].every(isEpisodeMarking);
  const episodes = [...batch, write].reduce((sum, { change }) => sum + countEpisodes(change), 0);
  return new Set(batch.map(({ simklId }) => simklId)).size < MAX_TITLES && episodes <= MAX_EPISODES;
}

function countEpisodes(change: Change): number {
  return "seasons" in change ? change.seasons.reduce((sum, { episodes }) => sum + episodes.length, 0) : 0;
}

function isEpisodeMarking({ change }: QueuedWrite): boolean {
  return change.kind === "watch" && change.seasons.length > 0 && change.seasons.every(({ isWhole }) => !isWhole);
}

function isRating(write: QueuedWrite): boolean {
  return getRequestKind(write) === "ratings" || getRequestKind(write) === "no-ratings";
}

export function getRequestKind({ change }: QueuedWrite): RequestKind {
  return REQUEST_KIND_BY_CHANGE[change.kind];
}
