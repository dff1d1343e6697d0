import "server-only";
import type { Kind } from "@/lib/database/generated/enums";
import { rows, sql } from "@/lib/database/sql";
import type { LocalWindow } from "@/lib/domain/local-window";

export interface WatchedMonth {
  /** `YYYY-MM`, a month of the person's calendar. */
  month: string;
  kind: Kind;
  isRewatch: boolean;
  watches: number;
  /** Watches of unknown length add nothing. */
  minutes: number;
}

/** First watches and rewatches with an exact date, per local month and kind; months without any are left out. */
export function listWatchedPerMonth(userId: number, { firstDay, lastDay }: LocalWindow): Promise<WatchedMonth[]> {
  return rows<WatchedMonth>(sql`
    SELECT to_char("day", 'YYYY-MM') AS "month", "kind", "isRewatch", sum("episodes" + "films")::int AS "watches",
      sum("minutes" - "estimatedMinutes")::int AS "minutes"
    FROM "DailyActivity"
    WHERE "userId" = ${userId} AND "day" BETWEEN ${firstDay}::date AND ${lastDay}::date AND "dateQuality" = 'exact'
    GROUP BY 1, 2, 3 ORDER BY 1`);
}
