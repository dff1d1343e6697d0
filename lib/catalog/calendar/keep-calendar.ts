import { log } from "@/lib/log";
import "server-only";
import { runInBackground } from "@/lib/database/connection-context";
import { SimklError } from "@/lib/simkl/errors";
import { isBlocked } from "../is-blocked";
import { once, TooManyFetches } from "../once";
import { within } from "../within";
import { type CalendarStanding, calendarStanding } from "./calendar-standing";
import { readDueFiles } from "./read-due-files";

/** As long as a page waits for files that were never read; what comes later is there at the next look. */
const PATIENCE_MS = 4000;
const BUDGET_MS = 60_000;

interface KeepOptions {
  now: Date;
  /** Takes work that goes on when the page has been sent, such as Next's `after`. */
  later: (work: () => Promise<unknown>) => void;
  patienceMs?: number;
}

/**
 * How Simkl's calendar of these months stands, having it read anew where it is time. A page waits for that only when there is
 * nothing to show instead. Never throws because of Simkl.
 */
export async function keepCalendar(
  months: readonly string[],
  { now, later, patienceMs = PATIENCE_MS }: KeepOptions,
): Promise<CalendarStanding> {
  const have = await calendarStanding(months, now);
  if (!have.isDue || (await isBlocked())) return have;
  if (have.readAt !== null) {
    later(() => runInBackground(() => read(months, now)));
    return have;
  }
  const reading = read(months, now);
  later(() => reading);
  await within(patienceMs, reading);
  return calendarStanding(months, now);
}

async function read(months: readonly string[], now: Date): Promise<void> {
  try {
    const deadline = Date.now() + BUDGET_MS;
    await once(`calendar ${months}`, () => readDueFiles(months, { deadline, now, isLookedAt: true }));
  } catch (error) {
    if (!(error instanceof SimklError || error instanceof TooManyFetches)) throw error;
    log.warn("The calendar could not be read.", { reason: error.message });
  }
}
