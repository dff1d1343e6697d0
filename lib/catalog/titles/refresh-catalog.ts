import { isSimklBlocked } from "@/lib/catalog/is-simkl-blocked";
import { refreshTitles, type TitlesReport } from "./refresh-titles";
import { runInOneProcess } from "./run-in-one-process";

interface RefreshOptions {
  /** Milliseconds since the epoch; no request starts later. */
  deadline: number;
  now?: Date;
}

/** At most 120 records. Null when another process refreshes, or when Simkl blocks the app. */
export async function refreshCatalog({ deadline, now = new Date() }: RefreshOptions): Promise<TitlesReport | null> {
  if (await isSimklBlocked()) return null;
  return runInOneProcess(() => refreshTitles(deadline, now));
}
