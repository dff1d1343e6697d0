import { refreshCalendar } from "@/lib/catalog/calendar/refresh-calendar";
import { refreshCatalog } from "@/lib/catalog/titles/refresh-catalog";
import type { TitlesReport } from "@/lib/catalog/titles/refresh-titles";
import { runInBackground } from "@/lib/database/connection-context";

/** One round of catalogue refresh, without a token, for the server's loop and for cron. */
export function runCatalogMaintenance(deadline: number): Promise<TitlesReport | null> {
  return runInBackground(async () => {
    await refreshCalendar({ deadline });
    return refreshCatalog({ deadline });
  });
}
