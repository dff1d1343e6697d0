import "server-only";
import { pool } from "@/lib/database/connection";
import type { Kind } from "@/lib/database/generated/enums";
import type { LocalWindow } from "@/lib/dates/local-window";

export interface WatchedDay {
  /** `YYYY-MM-DD`, a day of the person's calendar. */
  day: string;
  kind: Kind;
  watches: number;
  /** Watches of unknown length add nothing. */
  minutes: number;
}

/** First watches and rewatches with an exact date, per local day and kind; days without any are left out. */
export async function watchedPerDay(userId: number, { firstDay, lastDay }: LocalWindow): Promise<WatchedDay[]> {
  // A year has hundreds of rows: not through Prisma, which takes several times as long to hand them on.
  const { rows } = await pool().query<WatchedDay>(
    `SELECT to_char("day", 'YYYY-MM-DD') AS "day", "kind", sum("episodes" + "films")::int AS "watches",
       sum("minutes" - "estimatedMinutes")::int AS "minutes"
     FROM "DailyActivity"
     WHERE "userId" = $1 AND "day" BETWEEN $2::date AND $3::date AND "dateQuality" = 'exact'
     GROUP BY "DailyActivity"."day", "kind" ORDER BY "DailyActivity"."day"`,
    [userId, firstDay, lastDay],
  );
  return rows;
}
