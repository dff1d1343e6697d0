import type { Account, Title } from "../model";
import { newest } from "./newest";
import { isRewatchable, type Moment } from "./rewatch-engine";
import { closeActive } from "./rewatch-episodes";
import { stampRewatch } from "./stamps";
import { isFilm } from "./watch";

/**
 * Starts a rewatch of a serial as its page on simkl.com does: filled with every episode that was watched before, under the dates of
 * then (docs/simkl-api.md#rewatch-limits); without a date there is nothing to fill in. Says whether there was anything
 * to watch again.
 */
export function beginOnSite(account: Account, title: Title, { now, nextId, activity }: Moment): boolean {
  const item = account.items.get(title.simkl);
  if (!item || isFilm(title) || account.plan === "free" || !isRewatchable(item)) return false;
  const episodes = [...item.watched].flatMap(([key, at]) => (at === null ? [] : [[key, at] as const]));
  const lastWatchedAt = episodes.reduce<string | null>((last, [, at]) => newest(at, last), null);
  // The displaced session changes too (docs/simkl-api.md#rewatch-states), so deltas tell it.
  for (const session of item.rewatches) if (session.state === "active") session.changedAt = now;
  closeActive(item);
  item.rewatches.push({
    ...{ id: nextId(), state: "active", startedAt: now, lastWatchedAt },
    ...{ episodes: new Map(episodes), changedAt: now },
  });
  stampRewatch(account, title, item, now, activity);
  return true;
}
