import { isSimklBlocked } from "@/lib/catalog/is-simkl-blocked";
import { refreshTitles, type TitlesReport } from "./refresh-titles";
import { runInOneProcess } from "./run-in-one-process";

interface RefreshOptions {
  /** Milliseconds since the epoch after which nothing new is begun. */
  deadline: number;
  now?: Date;
}

/**
 * One round of care for the catalogue: the records of titles in libraries that were never read or have changed, a bounded number
 * of them. One round at a time over all processes: null when another one is at it,
 * or when Simkl refuses this app.
 */
export async function refreshCatalog({ deadline, now = new Date() }: RefreshOptions): Promise<TitlesReport | null> {
  if (await isSimklBlocked()) return null;
  return runInOneProcess(() => refreshTitles(deadline, now));
}
