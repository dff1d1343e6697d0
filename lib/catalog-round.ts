import { refreshCalendar } from "./catalog/calendar/refresh-calendar";
import { refreshCatalog } from "./catalog/refresh-catalog";
import type { TitlesReport } from "./catalog/refresh-titles";
import { runInBackground } from "./database/connection-context";

/**
 * One round of care for the shared catalogue, for the server's loop and for cron: see `refreshCalendar` and `refreshCatalog`.
 * Everything is read without a token.
 */
export function runCatalogMaintenance(deadline: number): Promise<TitlesReport | null> {
  return runInBackground(async () => {
    await refreshCalendar({ deadline });
    return refreshCatalog({ deadline });
  });
}
