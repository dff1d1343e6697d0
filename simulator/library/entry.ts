import { createItem } from "@/simulator/accounts/create-item";
import type { Account, Item, RewatchSession, Status, Title } from "../model";
import { moveEntry, stampEntry } from "./stamps";

/**
 * A removed title returns as a fresh entry with its history and rewatches, without its rating
 * (docs/simkl-api.md#removing-from-the-history, #open-questions).
 */
export function resolveEntry(account: Account, title: Title, now: string): Item {
  const existing = account.items.get(title.simkl);
  if (existing) return existing;
  const forgotten = account.forgotten.get(title.simkl);
  const fresh = createItem(title.simkl, "plantowatch", now);
  if (!forgotten) return fresh;
  const { watched, undatedCount, lastWatchedAt, rewatches } = forgotten;
  return { ...fresh, watched, undatedCount, lastWatchedAt, rewatches: rewatches.map(withChangedAt(now)) };
}

/** Returns whether the title is new to the library. */
export function saveEntry(account: Account, title: Title, item: Item, status: Status, now: string): boolean {
  if (account.items.has(title.simkl)) {
    moveEntry(account, title, item, status, now);
    return false;
  }
  item.status = status;
  account.items.set(title.simkl, item);
  account.forgotten.delete(title.simkl);
  stampEntry(account, title, item, now);
  return true;
}

function withChangedAt(changedAt: string): (session: RewatchSession) => RewatchSession {
  return (session) => ({ ...session, changedAt });
}
