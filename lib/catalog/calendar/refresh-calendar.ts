import { isSimklBlocked } from "@/lib/catalog/is-simkl-blocked";
import { getPool } from "@/lib/database/connection";
import { getFileWindow, listMaintainedMonths } from "./months";
import { type CalendarReport, readDueFiles } from "./read-due-files";

const DAY = 24 * 60 * 60_000;
/** When nobody was here for so long, nobody looks at the calendar either. */
const INACTIVE_MS = 7 * DAY;

/**
 * Looks after the calendar that all share: the files of last month, this one and the next three, each as seldom as Simkl
 * makes it anew. Null when Simkl refuses this app, or when nobody was here for a week.
 */
export async function refreshCalendar({
  deadline,
  now = new Date(),
}: {
  /** Milliseconds since the epoch after which nothing new is begun. */
  deadline: number;
  now?: Date;
}): Promise<CalendarReport | null> {
  if ((await isSimklBlocked()) || !(await hasActiveUsers(now))) return null;
  await deleteBefore(getFileWindow(now).first);
  return readDueFiles(listMaintainedMonths(now), { deadline, now, isViewed: false });
}

async function hasActiveUsers(now: Date): Promise<boolean> {
  const { rows } = await getPool().query<{ here: boolean }>(
    `SELECT EXISTS (SELECT FROM "User" WHERE "lastSeenAt" > $1) AS "here"`,
    [new Date(now.getTime() - INACTIVE_MS)],
  );
  return rows[0]?.here ?? false;
}

async function deleteBefore(month: string): Promise<void> {
  await getPool().query(
    `WITH gone AS (DELETE FROM "CalendarFile" WHERE "month" < $1::date RETURNING "kind", "month")
     DELETE FROM "Airing" airing USING gone WHERE airing."kind" = gone."kind" AND airing."month" = gone."month"`,
    [`${month}-01`],
  );
}
