import { isBlocked } from "./is-blocked";
import { type AskChanges, noteChanges } from "./note-changes";
import { refreshTitles, type TitlesReport } from "./refresh-titles";
import { soleRound } from "./sole-round";

export interface CatalogReport extends TitlesReport {
  /** Records that changed at Simkl since they were read, as told today; null when nobody was asked. */
  changed: number | null;
}

interface RefreshOptions {
  /** Milliseconds since the epoch after which nothing new is begun. */
  deadline: number;
  askChanges: AskChanges;
  now?: Date;
}

/**
 * One round of care for the catalogue: once a day the question what changed, then the records of titles in libraries that were
 * never read or have changed, a bounded number of them. One round at a time over all processes: null when another one is at it,
 * or when Simkl refuses this app.
 */
export async function refreshCatalog({
  deadline,
  askChanges,
  now = new Date(),
}: RefreshOptions): Promise<CatalogReport | null> {
  if (await isBlocked()) return null;
  return soleRound(async () => {
    const changed = await noteChanges(askChanges, now);
    return { changed, ...(await refreshTitles(deadline, now)) };
  });
}
