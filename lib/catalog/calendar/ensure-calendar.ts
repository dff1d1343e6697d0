import { log } from "@/lib/logging/log";
import "server-only";
import { isSimklBlocked } from "@/lib/catalog/is-simkl-blocked";
import { runInBackground } from "@/lib/database/connection-context";
import { SimklError } from "@/lib/simkl/client/errors";
import { singleFlight, TooManyFetches } from "@/lib/utils/single-flight";
import { withTimeout } from "@/lib/utils/with-timeout";
import { type CalendarStatus, getCalendarStatus } from "./calendar-status";
import { readDueFiles } from "./read-due-files";

/** How long a page waits for files that were never read. */
const MAX_WAIT_MS = 4000;
const BUDGET_MS = 60_000;

interface EnsureOptions {
  now: Date;
  /** Runs work after the page was sent, such as Next's `after`. */
  runAfterResponse: (work: () => Promise<unknown>) => void;
  maxWaitMs?: number;
}

/** Refreshes due files; a page waits only when nothing is stored. Errors of Simkl are logged, not thrown. */
export async function ensureCalendar(
  months: readonly string[],
  { now, runAfterResponse, maxWaitMs = MAX_WAIT_MS }: EnsureOptions,
): Promise<CalendarStatus> {
  const current = await getCalendarStatus(months, now);
  if (!current.isDue || (await isSimklBlocked())) return current;
  if (current.readAt !== null) {
    runAfterResponse(() => runInBackground(() => refreshMonths(months, now)));
    return current;
  }
  const refresh = refreshMonths(months, now);
  runAfterResponse(() => refresh);
  await withTimeout(maxWaitMs, refresh);
  return getCalendarStatus(months, now);
}

async function refreshMonths(months: readonly string[], now: Date): Promise<void> {
  try {
    const deadline = Date.now() + BUDGET_MS;
    await singleFlight(`calendar ${months}`, () => readDueFiles(months, { deadline, now, isViewed: true }));
  } catch (error) {
    if (!(error instanceof SimklError || error instanceof TooManyFetches)) throw error;
    log.warn("The calendar could not be read.", { reason: error.message });
  }
}
