import "server-only";
import { db } from "@/lib/database/client";
import type { DayRange } from "./stats-filter";

/** The first and the last day on which a person watched anything with a date; null when there is none. */
export async function watchedSpan(userId: number): Promise<DayRange | null> {
  const [span] = await db.$queryRaw<{ firstDay: string | null; lastDay: string | null }[]>`
    SELECT min("day")::text AS "firstDay", max("day")::text AS "lastDay" FROM "DailyActivity" WHERE "userId" = ${userId}`;
  return span?.firstDay && span.lastDay ? { firstDay: span.firstDay, lastDay: span.lastDay } : null;
}
