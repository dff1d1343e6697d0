import "server-only";
import type { Kind } from "@/lib/database/generated/enums";
import { rows, sql } from "@/lib/database/sql";
import type { LocalWindow } from "@/lib/domain/local-window";

export interface WatchedMonth {
  /** Local month, `YYYY-MM`. */
  month: string;
  kind: Kind;
  isRewatch: boolean;
  watches: number;
  /** Without viewings of unknown length. */
  minutes: number;
}

/** Viewings with an exact date per local month and kind; months without viewings are left out. */
export function listWatchedPerMonth(userId: number, { firstDay, lastDay }: LocalWindow): Promise<WatchedMonth[]> {
  return rows<WatchedMonth>(sql`
    SELECT to_char("day", 'YYYY-MM') AS "month", "kind", "isRewatch", sum("episodes" + "films")::int AS "watches",
      sum("minutes" - "estimatedMinutes")::int AS "minutes"
    FROM "DailyActivity"
    WHERE "userId" = ${userId} AND "day" BETWEEN ${firstDay}::date AND ${lastDay}::date AND "dateQuality" = 'exact'
    GROUP BY 1, 2, 3 ORDER BY 1`);
}
