import "server-only";
import type { DateQuality, Kind } from "@/lib/database/generated/enums";
import { rows, sql } from "@/lib/database/sql";
import { matchesDayFilter } from "./filter-conditions";
import type { DayRange, StatsFilter } from "./stats-filter";

export interface Total {
  kind: Kind;
  isRewatch: boolean;
  dateQuality: DateQuality;
  episodes: number;
  films: number;
  minutes: number;
  /** The part of `minutes` from typical runtimes. */
  estimatedMinutes: number;
}

/** Dated viewings of any quality. */
export function listRangeTotals(
  userId: number,
  range: DayRange,
  filter: Pick<StatsFilter, "kind" | "watch">,
): Promise<Total[]> {
  return rows<Total>(sql`
    SELECT "kind", "isRewatch", "dateQuality", sum("episodes")::int AS "episodes", sum("films")::int AS "films",
      sum("minutes")::int AS "minutes", sum("estimatedMinutes")::int AS "estimatedMinutes"
    FROM "DailyActivity"
    WHERE ${matchesDayFilter(userId, range, { ...filter, dates: "all" })}
    GROUP BY 1, 2, 3`);
}
