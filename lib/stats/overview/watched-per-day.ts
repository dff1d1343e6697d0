import "server-only";
import { getPool } from "@/lib/database/connection";
import type { Kind } from "@/lib/database/generated/enums";
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
export async function listWatchedPerDay(
  userId: number,
  { firstDay, lastDay }: LocalWindow,
  watch: StatsFilter["watch"],
): Promise<WatchedDay[]> {
  // A year has hundreds of rows: not through Prisma, which takes several times as long to hand them on.
  const { rows } = await getPool().query<WatchedDay>(
    `SELECT to_char("day", 'YYYY-MM-DD') AS "day", "kind", sum("episodes" + "films")::int AS "watches",
       sum("minutes" - "estimatedMinutes")::int AS "minutes",
       coalesce(sum("minutes" - "estimatedMinutes") FILTER (WHERE "isRewatch"), 0)::int AS "minutesAgain"
     FROM "DailyActivity"
     WHERE "userId" = $1 AND "day" BETWEEN $2::date AND $3::date AND "dateQuality" = 'exact'
       AND ($4::text IS NULL OR "isRewatch" = ($4 = 'rewatch'))
     GROUP BY "DailyActivity"."day", "kind" ORDER BY "DailyActivity"."day"`,
    [userId, firstDay, lastDay, watch],
  );
  return rows;
}
