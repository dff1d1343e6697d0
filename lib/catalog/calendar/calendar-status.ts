import "server-only";
import { db } from "@/lib/database/client";
import { CALENDAR_KINDS, listDueFiles } from "./due-files";

const ATTEMPT_MS = 60_000;

export interface CalendarStatus {
  /** When the file that was read longest ago was read; null when one of them was never read. */
  readAt: Date | null;
  /** Whether the last attempt for one of them failed. */
  isFailing: boolean;
  isDue: boolean;
}

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
