import { isMovie } from "@/simulator/library/history/watch";
import { pickLatest } from "@/simulator/library/pick-latest";
import { stampRewatch } from "@/simulator/library/stamps";
import type { Account, Title } from "@/simulator/model";
import { closeActive } from "./rewatch-episodes";
import type { RewatchContext } from "./rewatch-request";
import { isRewatchable } from "./write-rewatch";

/**
 * Like the page of a serial on simkl.com: copies every dated episode of before into a session
 * (docs/simkl-api.md#rewatch-limits). Returns whether there was anything to copy.
 */
export function startRewatchOnSite(account: Account, title: Title, { now, nextId, activity }: RewatchContext): boolean {
  const item = account.items.get(title.simkl);
  if (!item || isMovie(title) || account.plan === "free" || !isRewatchable(item)) return false;
  const episodes = [...item.watched].flatMap(([key, at]) => (at === null ? [] : [[key, at] as const]));
  const lastWatchedAt = episodes.reduce<string | null>((last, [, at]) => pickLatest(at, last), null);
  // The closed session changes too (docs/simkl-api.md#rewatch-states), so deltas contain it.
  for (const session of item.rewatches) if (session.state === "active") session.changedAt = now;
  closeActive(item);
  item.rewatches.push({
    ...{ id: nextId(), state: "active", startedAt: now, lastWatchedAt },
    ...{ episodes: new Map(episodes), changedAt: now },
  });
  stampRewatch(account, title, item, now, activity);
  return true;
}
