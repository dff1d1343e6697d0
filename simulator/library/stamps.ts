import type { Account, Call, Item, Kind, KindStamps, Status, Title } from "../model";
import { pickLatest } from "./pick-latest";

/** Moves one activity bucket forward to an instant, never back (docs/simkl-api.md#activities). */
export function stampBucket(account: Account, kind: Kind, bucket: keyof KindStamps, at: string): void {
  const stamps = account.stamps[kind];
  stamps[bucket] = pickLatest(at, stamps[bucket]);
}

/** Notes that a watchlist entry changed: its own stamp, which `date_from` compares with, and the bucket of its list. */
export function stampEntry(account: Account, title: Title, item: Item, at: string): void {
  item.changedAt = pickLatest(at, item.changedAt);
  stampBucket(account, title.kind, item.status, at);
}

/** The same for a change of its rewatches alone, which may move no bucket. */
export function stampRewatch(
  account: Account,
  title: Title,
  item: Item,
  at: string,
  activity: Call["rewatchActivity"] = "list",
): void {
  if (activity === "list") stampEntry(account, title, item, at);
  else item.changedAt = pickLatest(at, item.changedAt);
}

/** Puts an entry on another list: both lists have changed then. Staying where it is changes nothing. */
export function moveEntry(account: Account, title: Title, item: Item, to: Status, at: string): void {
  if (item.status === to) return;
  stampBucket(account, title.kind, item.status, at);
  item.status = to;
  stampEntry(account, title, item, at);
}

/** Sets or wipes (null) the rating of an entry, and says so in `rated_at` when that changes anything. */
export function rateEntry(account: Account, title: Title, item: Item, rating: number | null, at: string, now: string) {
  if (rating === null && item.rating === null) return;
  item.rating = rating;
  item.ratedAt = rating === null ? null : at;
  item.ratingChangedAt = now;
  stampBucket(account, title.kind, "rated_at", now);
}
