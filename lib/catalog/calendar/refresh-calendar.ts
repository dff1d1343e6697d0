import { pool } from "@/lib/database/connection";
import { isBlocked } from "../is-blocked";
import { fileWindow, keptMonths } from "./months";
import { type CalendarReport, readDueFiles } from "./read-due-files";

const DAY = 24 * 60 * 60_000;
/** When nobody was here for so long, nobody looks at the calendar either. */
const ABANDONED_MS = 7 * DAY;

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
  if ((await isBlocked()) || !(await isAnybodyHere(now))) return null;
  await forgetBefore(fileWindow(now).first);
  return readDueFiles(keptMonths(now), { deadline, now, isLookedAt: false });
}

async function isAnybodyHere(now: Date): Promise<boolean> {
  const { rows } = await pool().query<{ here: boolean }>(
    `SELECT EXISTS (SELECT FROM "User" WHERE "lastSeenAt" > $1) AS "here"`,
    [new Date(now.getTime() - ABANDONED_MS)],
  );
  return rows[0]?.here ?? false;
}

async function forgetBefore(month: string): Promise<void> {
  await pool().query(
    `WITH gone AS (DELETE FROM "CalendarFile" WHERE "month" < $1::date RETURNING "kind", "month")
     DELETE FROM "Airing" airing USING gone WHERE airing."kind" = gone."kind" AND airing."month" = gone."month"`,
    [`${month}-01`],
  );
}
