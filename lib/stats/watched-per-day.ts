import "server-only";
import { db } from "@/lib/database/client";
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
export function watchedPerDay(userId: number, timeZone: string, window: LocalWindow): Promise<WatchedDay[]> {
  return db.$queryRaw<WatchedDay[]>`
    SELECT to_char(w."watchedAt" AT TIME ZONE ${timeZone}::text, 'YYYY-MM-DD') AS "day", t."kind",
      count(*)::int AS "watches",
      coalesce(sum(coalesce(nullif(w."runtime", 0), t."runtime")), 0)::int AS "minutes"
    FROM "Watch" w JOIN "Title" t USING ("simklId")
    WHERE w."userId" = ${userId} AND w."dateQuality" = 'exact'
      AND w."watchedAt" >= ${window.since} AND w."watchedAt" < ${window.until}
    GROUP BY 1, 2 ORDER BY 1`;
}
