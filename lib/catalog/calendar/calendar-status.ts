import "server-only";
import { db } from "@/lib/database/client";
import { CALENDAR_KINDS, listDueFiles } from "./due-files";

/** A look that takes longer has failed. */
const ATTEMPT_MS = 60_000;

/** How far what is stored of Simkl's calendar can be relied on. */
export interface CalendarStatus {
  /** When Simkl last told of the file that was read longest ago; null when one of them was never read. */
  readAt: Date | null;
  /** The last look at one of them failed. */
  isFailing: boolean;
  /** It is time to look again. */
  isDue: boolean;
}

/** How the files of these months (`YYYY-MM`) stand for somebody who looks at them. */
export async function getCalendarStatus(months: readonly string[], now: Date): Promise<CalendarStatus> {
  const files = await db.calendarFile.findMany({
    where: { month: { in: months.map((month) => new Date(`${month}-01`)) } },
    select: { readAt: true, triedAt: true },
  });
  const reads = files.flatMap(({ readAt }) => readAt?.getTime() ?? []);
  const isComplete = reads.length > 0 && reads.length === months.length * CALENDAR_KINDS.length;
  const failedBefore = now.getTime() - ATTEMPT_MS;
  return {
    readAt: isComplete ? new Date(Math.min(...reads)) : null,
    isFailing: files.some(
      ({ readAt, triedAt }) => triedAt.getTime() < failedBefore && (readAt === null || readAt < triedAt),
    ),
    isDue: (await listDueFiles(months, now, true)).length > 0,
  };
}
