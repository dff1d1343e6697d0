import "server-only";
import { db } from "@/lib/database/client";
import type { Kind } from "@/lib/database/generated/enums";
import type { LocalWindow } from "@/lib/dates/local-window";

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
export function watchedPerMonth(userId: number, timeZone: string, window: LocalWindow): Promise<WatchedMonth[]> {
  return db.$queryRaw<WatchedMonth[]>`
    SELECT to_char(w."watchedAt" AT TIME ZONE ${timeZone}::text, 'YYYY-MM') AS "month", t."kind",
      w."rewatchId" > 0 AS "isRewatch", count(*)::int AS "watches",
      coalesce(sum(coalesce(nullif(w."runtime", 0), t."runtime")), 0)::int AS "minutes"
    FROM "Watch" w JOIN "Title" t USING ("simklId")
    WHERE w."userId" = ${userId} AND w."dateQuality" = 'exact'
      AND w."watchedAt" >= ${window.since} AND w."watchedAt" < ${window.until}
    GROUP BY 1, 2, 3 ORDER BY 1`;
}
