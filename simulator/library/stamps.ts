import type { Account, Call, Item, Kind, KindStamps, Status, Title } from "../model";
import { pickLatest } from "./pick-latest";

/** Never back (docs/simkl-api.md#activities). */
export function stampBucket(account: Account, kind: Kind, bucket: keyof KindStamps, at: string): void {
  const stamps = account.stamps[kind];
  stamps[bucket] = pickLatest(at, stamps[bucket]);
}

/** Sets the entry's stamp, which `date_from` compares with, and the bucket of its list. */
export function stampEntry(account: Account, title: Title, item: Item, at: string): void {
  item.changedAt = pickLatest(at, item.changedAt);
  stampBucket(account, title.kind, item.status, at);
}

/** For a change of its rewatches only, which may move no bucket. */
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

/** Changes both lists; the same list changes nothing. */
export function moveEntry(account: Account, title: Title, item: Item, to: Status, at: string): void {
  if (item.status === to) return;
  stampBucket(account, title.kind, item.status, at);
  item.status = to;
  stampEntry(account, title, item, at);
}

/** Null removes the rating; `rated_at` moves when it changes. */
export function rateEntry(account: Account, title: Title, item: Item, rating: number | null, at: string, now: string) {
  if (rating === null && item.rating === null) return;
  item.rating = rating;
  item.ratedAt = rating === null ? null : at;
  item.ratingChangedAt = now;
  stampBucket(account, title.kind, "rated_at", now);
}
