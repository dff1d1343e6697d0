import { isSimklBlocked } from "@/lib/catalog/is-simkl-blocked";
import { execute, rows, sql } from "@/lib/database/sql";
import { getFileWindow, listMaintainedMonths } from "./months";
import { type CalendarReport, readDueFiles } from "./read-due-files";

const DAY = 24 * 60 * 60_000;
const INACTIVE_MS = 7 * DAY;

/** Refreshes the shared calendar. Null when Simkl blocks the app or no user visited for a week. */
export async function refreshCalendar({
  deadline,
  now = new Date(),
}: {
  /** Milliseconds since the epoch; no file is requested later. */
  deadline: number;
  now?: Date;
}): Promise<CalendarReport | null> {
  if ((await isSimklBlocked()) || !(await hasActiveUsers(now))) return null;
  await deleteBefore(getFileWindow(now).first);
  return readDueFiles(listMaintainedMonths(now), { deadline, now, isViewed: false });
}

async function hasActiveUsers(now: Date): Promise<boolean> {
  const activeSince = new Date(now.getTime() - INACTIVE_MS);
  const [row] = await rows<{ hasActiveUsers: boolean }>(sql`
    SELECT EXISTS (SELECT FROM "User" WHERE "lastSeenAt" > ${activeSince}) AS "hasActiveUsers"`);
  return row?.hasActiveUsers ?? false;
}

async function deleteBefore(month: string): Promise<void> {
  await execute(sql`
    WITH deleted AS (DELETE FROM "CalendarFile" WHERE "month" < ${`${month}-01`}::date RETURNING "kind", "month")
    DELETE FROM "Airing" airing USING deleted
    WHERE airing."kind" = deleted."kind" AND airing."month" = deleted."month"`);
}
