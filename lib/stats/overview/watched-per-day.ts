import "server-only";
import type { Kind } from "@/lib/database/generated/enums";
import { rows, sql } from "@/lib/database/sql";
import type { LocalWindow } from "@/lib/domain/local-window";
import type { StatsFilter } from "@/lib/stats/shared/stats-filter";

export interface WatchedDay {
  /** Local day, `YYYY-MM-DD`. */
  day: string;
  kind: Kind;
  watches: number;
  /** Without viewings of unknown length. */
  minutes: number;
  /** Part of `minutes`. */
  minutesAgain: number;
}

/** Viewings with an exact date per local day and kind; days without viewings are left out. */
export function listWatchedPerDay(
  userId: number,
  { firstDay, lastDay }: LocalWindow,
  watch: StatsFilter["watch"],
): Promise<WatchedDay[]> {
  return rows<WatchedDay>(sql`
    SELECT to_char("day", 'YYYY-MM-DD') AS "day", "kind", sum("episodes" + "films")::int AS "watches",
      sum("minutes" - "estimatedMinutes")::int AS "minutes",
      coalesce(sum("minutes" - "estimatedMinutes") FILTER (WHERE "isRewatch"), 0)::int AS "minutesAgain"
    FROM "DailyActivity"
    WHERE "userId" = ${userId} AND "day" BETWEEN ${firstDay}::date AND ${lastDay}::date AND "dateQuality" = 'exact'
      AND (${watch}::text IS NULL OR "isRewatch" = (${watch}::text = 'rewatch'))
    GROUP BY "DailyActivity"."day", "kind" ORDER BY "DailyActivity"."day"`);
}
