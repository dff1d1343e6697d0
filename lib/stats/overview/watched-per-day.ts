import "server-only";
import type { Kind } from "@/lib/database/generated/enums";
import { rows, sql } from "@/lib/database/sql";
import type { LocalWindow } from "@/lib/domain/local-window";
import type { StatsFilter } from "@/lib/stats/shared/stats-filter";

export interface WatchedDay {
  /** `YYYY-MM-DD`, a day of the person's calendar. */
  day: string;
  kind: Kind;
  watches: number;
  /** Watches of unknown length add nothing. */
  minutes: number;
  /** Of rewatches; part of `minutes`. */
  minutesAgain: number;
}

/** What was watched at an exact date, first, again, or both when `watch` is null, per local day and kind; days without any are left out. */
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
