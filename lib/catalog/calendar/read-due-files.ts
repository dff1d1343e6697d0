import { log } from "@/lib/logging/log";
import { SimklClientBlocked, SimklError, SimklRateLimited } from "@/lib/simkl/client/errors";
import { listDueFiles } from "./due-files";
import { readCalendarFile } from "./read-calendar-file";

const MAX_FAILURES = 3;

export interface CalendarReport {
  read: number;
  unchanged: number;
  failed: number;
}

interface ReadOptions {
  /** Milliseconds since the epoch; no file is requested later. */
  deadline: number;
  now: Date;
  isViewed: boolean;
}

export async function readDueFiles(
  months: readonly string[],
  { deadline, now, isViewed }: ReadOptions,
): Promise<CalendarReport> {
  const report = { read: 0, unchanged: 0, failed: 0 };
  for (const file of await listDueFiles(months, now, isViewed)) {
    if (Date.now() >= deadline || report.failed >= MAX_FAILURES) break;
    try {
      const outcome = await readCalendarFile(file, now);
      if (outcome !== "skipped") report[outcome] += 1;
    } catch (error) {
      if (!(error instanceof SimklError)) throw error;
      report.failed += 1;
      const { month, kind } = file;
      log.warn("A calendar file could not be read.", { month, kind, reason: error.message });
      if (error instanceof SimklClientBlocked || error instanceof SimklRateLimited) break;
    }
  }
  return report;
}
