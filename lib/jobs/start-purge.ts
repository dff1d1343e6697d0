import { log } from "@/lib/logging/log";
import { purgeExpired } from "@/lib/retention/purge-expired";

const HOUR_MS = 60 * 60_000;
const BUDGET_MS = 5 * 60_000;

/** Purges now and every hour, without keeping the process alive. */
export function startPurge(): void {
  const purge = () =>
    purgeExpired(new Date(), Date.now() + BUDGET_MS).catch((error: unknown) => {
      log.error("What was kept long enough could not be deleted.", { error });
    });
  void purge();
  setInterval(purge, HOUR_MS).unref();
}
