import "server-only";
import { db } from "@/lib/database/client";
import { CALENDAR_KINDS, dueFiles } from "./due-files";

/** A look that takes longer has failed. */
const LOOK_MS = 60_000;

/** How far what is stored of Simkl's calendar can be relied on. */
export interface CalendarStanding {
  /** When Simkl last told of the file that was read longest ago; null when one of them was never read. */
  readAt: Date | null;
  /** The last look at one of them failed. */
  isFailing: boolean;
  /** It is time to look again. */
  isDue: boolean;
}

/** How the files of these months (`YYYY-MM`) stand for somebody who looks at them. */
export async function calendarStanding(months: readonly string[], now: Date): Promise<CalendarStanding> {
  const files = await db.calendarFile.findMany({
    where: { month: { in: months.map((month) => new Date(`${month}-01`)) } },
    select: { readAt: true, triedAt: true },
  });
  const reads = files.flatMap(({ readAt }) => readAt?.getTime() ?? []);
  const isWhole = reads.length > 0 && reads.length === months.length * CALENDAR_KINDS.length;
  const failedBefore = now.getTime() - LOOK_MS;
  return {
    readAt: isWhole ? new Date(Math.min(...reads)) : null,
    isFailing: files.some(
      ({ readAt, triedAt }) => triedAt.getTime() < failedBefore && (readAt === null || readAt < triedAt),
    ),
    isDue: (await dueFiles(months, now, true)).length > 0,
  };
}
