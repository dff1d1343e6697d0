import { removePlaybacks } from "@/simulator/library/playback/playback";
import { rateEntry, stampBucket } from "@/simulator/library/stamps";
import type { Account, Title, World } from "@/simulator/model";

/**
 * List entry, rating and playback are deleted; the history waits until the title is added again. Returns whether it was
 * there (docs/simkl-api.md#removing-from-the-history).
 */
export function removeTitle(account: Account, world: World, title: Title, now: string): boolean {
  const item = account.items.get(title.simkl);
  if (!item) return false;
  rateEntry(account, title, item, null, now, now);
  removePlaybacks(account, world, title.simkl, now);
  account.items.delete(title.simkl);
  account.forgotten.set(title.simkl, item);
  stampBucket(account, title.kind, "removed_from_list", now);
  return true;
}
